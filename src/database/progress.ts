/** What is being done, for people who wait. */
export interface Progress {
  /** A step in a few words; the same words for as long as the step lasts. */
  step: string;
  /** How far it has come. */
  detail?: string;
}

export type OnProgress = (progress: Progress) => void;
