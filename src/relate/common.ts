/** What a term can have that others have too. */
export const COMMON_KINDS = ["word", "labelWord", "chapter", "author", "reference"] as const;

export type CommonKind = (typeof COMMON_KINDS)[number];

/** What a term has that others can have too, by kind, as numbers of features, each once. */
export type Common = Record<CommonKind, Int32Array>;

/** The weight of a label's word in whole numbers, so that sums of squares are exact in any order. */
export function labelWordWeight(idf: number): number {
  return Math.round(idf * 1000);
}
