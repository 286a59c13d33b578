import type { Obstacle } from "./constrainedSets.js";

/** What speaks for one person where no rule unites two authors. */
export type SuggestionReason =
  | "SAME_FULL_NAME"
  | "FITTING_INITIALS"
  | "SAME_ORCID"
  | "SAME_ORGANIZATION"
  | "SAME_INSTITUTION"
  | "SAME_CO_AUTHOR"
  | "SAME_COUNTRY";

/** Two authors who may be one person: for a person to decide. */
export interface Suggestion {
  /** Ids; `left` is the author with more chapters. */
  left: string;
  right: string;
  /** From 0 to 1; how much speaks for it, not how often it is so. */
  score: number;
  reasons: { kind: SuggestionReason; text: string }[];
  /** What keeps the rules from uniting them though they share what unites; null where nothing does. */
  obstacle: Obstacle | null;
}

/** An author as suggestions see it: what its bylines print. */
export interface AuthorEvidence {
  id: string;
  /** Every spelling, the displayed one first. */
  names: string[];
  orcids: Set<string>;
  chapters: Set<string>;
  /** As printed, by matching key. */
  organizations: Map<string, string>;
  coAuthors: Map<string, string>;
  /** The sides of decisions on which its bylines stand. */
  sides: Set<string>;
}
