import type { CompanyTable } from "./companyTable.js";
import type { CountTable } from "./countTable.js";

/** What relating reads of a term. Plain data; texts and labels as printed. */
export interface TermText {
  /** The term's unchanging key; relations name terms by it. */
  key: string;
  label: string;
  alternativeLabels: readonly string[];
  definitions: readonly DefinitionText[];
  /** Every chapter that defines the term. */
  chapters: readonly ChapterOfTerm[];
}

export interface DefinitionText {
  id: string;
  text: string;
  /** The id of its chapter. */
  chapter?: string;
  /** The works that it cites, as printed. */
  references: readonly string[];
}

export interface ChapterOfTerm {
  id: string;
  title: string;
  authors: readonly { id: string; name: string }[];
}

/** The kinds of reason that are found by reading; that a person asserts a relation is no finding. */
export type FoundKind =
  | "MENTIONS"
  | "SHARED_LABEL"
  | "SIMILAR_TEXT"
  | "CO_DEFINED"
  | "SHARED_AUTHOR"
  | "SHARED_REFERENCE";

/** Two terms that are related: one pair, the same seen from both ends. */
export interface Relation {
  /** The keys of both terms, the smaller by code point first. */
  left: string;
  right: string;
  /** Above 0 and at most 1, rounded to 4 digits. */
  score: number;
  /** At least one, strongest first, at most one of each kind. */
  reasons: readonly Reason[];
}

/** Why two terms are related, with what shows it: ids of the input, a few of each, none that a check would not find to hold. */
export interface Reason {
  kind: FoundKind;
  /** How strongly this alone relates them; above 0 and at most 1, rounded to 4 digits. */
  score: number;
  /** Ids of the definitions that show it. */
  definitions: readonly string[];
  /** Ids of the chapters that show it. */
  chapters: readonly string[];
  /** The works that definitions of both cite, as the first of the definitions prints them; for SHARED_REFERENCE. */
  references: readonly string[];
  /** The words that both use, or the forms under which one names the other, as printed; the name of the shared author. */
  words: readonly string[];
  /** For MENTIONS: the keys of the terms whose definitions name the other, one or both. */
  namedBy: readonly string[];
}

/** How a pair of terms is told apart from others: what an update takes out. */
export type Pair = readonly [left: string, right: string];

/** What an update changes: pairs that are related no more, and relations that are new or differ from before. */
export interface RelationChange {
  removed: readonly Pair[];
  put: readonly Relation[];
  /** Those of `put` that were related before. */
  replaced: readonly Pair[];
}

/** The same while its relations are still to be written out, which takes longest. */
export interface PendingChange {
  removed: readonly Pair[];
  /** The pairs that are put, those that were related before, and those that were not. */
  replaced: readonly Pair[];
  added: readonly Pair[];
  /** All that is put, written out as it is asked for; to be asked for before the index changes again. */
  batches: Iterable<readonly Relation[]>;
}

/**
 * What a full run finds over the whole collection and updates leave as it is, so that terms nobody touched keep their scores.
 */
export interface CollectionStatistics {
  terms: number;
  definitions: number;
  /**
   * In how many terms each thing occurs that relating weighs, by its name: a letter for what it is, and the thing. A count of
   * one is left out: what was never counted counts as one.
   */
  counts: CountTable;
  /** The company of each term. */
  company: CompanyTable;
  /** The sum of signals that tells two terms from any two that were compared; see Chance. */
  chance: number;
}
