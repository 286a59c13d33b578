import { countSpelling } from "../../domain/chooseSpelling.js";
import { codePointOrder } from "../../domain/codePointOrder.js";
import { fold } from "../../domain/fold.js";
import { slugOf } from "../../domain/slug.js";
import type { Transaction } from "../../graph/connection.js";
import { type DerivedTerm, deriveTerm } from "../derive/deriveTerm.js";
import type { PrintedTerm, TermChange } from "./resolveDefinitions.js";
import { readLoad, runLoad } from "./runLoad.js";
import { type AssignedSlug, assignSharedSlugs } from "./slugGroups.js";

/** A term as it is after a change. */
export interface ResolvedTerm extends DerivedTerm {
  key: string;
  definitionCount: number;
}

export interface ResolvedTerms {
  created: (ResolvedTerm & { baseSlug: string })[];
  changed: (ResolvedTerm & { isRelabelled: boolean })[];
  /** Keys of terms without definitions. */
  gone: string[];
  /** The slugs of new terms, and of those that share one with a term that came or went. */
  slugs: AssignedSlug[];
}

type TermRow = {
  key: string;
  id: string;
  baseSlug: string;
  label: string;
  alternativeLabels: string[];
  definitionCount: number;
};
type Printed = PrintedTerm & { times: number };

/** Terms as all that prints them tells after a change of their definitions, with the slugs that they are to have. */
export async function resolveTerms(
  transaction: Transaction,
  changes: ReadonlyMap<string, TermChange>,
): Promise<ResolvedTerms> {
  const keys = [...changes.keys()].sort(codePointOrder);
  if (keys.length === 0) return { created: [], changed: [], gone: [], slugs: [] };
  const rows = await readLoad<TermRow>(transaction, "readTerms", { keys });
  const stored = new Map(rows.map((row) => [row.key, row]));
  const printed = await readPrinted(transaction, rows, changes);
  const resolved: ResolvedTerms = { created: [], changed: [], gone: [], slugs: [] };
  for (const [key, change] of [...changes].sort(([left], [right]) => codePointOrder(left, right))) {
    const before = stored.get(key);
    const definitionCount = (before?.definitionCount ?? 0) + change.definitionCount;
    const printedBefore = printed.get(key);
    if (definitionCount <= 0) {
      if (before) resolved.gone.push(key);
    } else if (!before) {
      const term = derive(key, [], change);
      resolved.created.push({ ...term, key, definitionCount, baseSlug: slugOf(key) });
    } else {
      const term = printedBefore === undefined ? labelsOf(before) : derive(key, printedBefore, change);
      const isRelabelled = before.alternativeLabels.join("\t") !== term.alternativeLabels.join("\t");
      resolved.changed.push({ ...term, key, definitionCount, isRelabelled });
    }
  }
  const gone = resolved.gone.map((key) => ({ key, folded: key, baseSlug: null, id: null }));
  resolved.slugs = await assignSharedSlugs(
    transaction,
    "readTermIds",
    [...resolved.created.map(({ key, baseSlug }) => ({ key, folded: key, baseSlug, id: null })), ...gone],
    resolved.gone.map((key) => stored.get(key)?.baseSlug ?? null),
  );
  return resolved;
}

/** How terms are printed before the change, for those whose spelling it may change. */
async function readPrinted(
  transaction: Transaction,
  rows: readonly TermRow[],
  changes: ReadonlyMap<string, TermChange>,
): Promise<Map<string, Printed[]>> {
  const keys = rows.filter((row) => !keepsItsSpelling(row, changes.get(row.key))).map(({ key }) => key);
  if (keys.length === 0) return new Map();
  const printed = await runLoad<{ key: string; printed: Printed[] }>(transaction, "readPrintedTerms", { keys });
  return new Map(printed.map((row) => [row.key, row.printed]));
}

/** The most frequent spelling stays it where nothing goes, and only the same spelling comes. */
function keepsItsSpelling({ key, label, alternativeLabels }: TermRow, change: TermChange | undefined): boolean {
  if (!change || change.removed.length > 0) return false;
  const known = new Set(alternativeLabels);
  return change.added.every(
    (printed) =>
      printed.label === label &&
      (printed.alternativeLabels ?? []).every((form) => known.has(form) || fold(form) === key || fold(form) === ""),
  );
}

function derive(key: string, printed: readonly Printed[], { added, removed }: TermChange): DerivedTerm {
  const labels = new Map<string, number>();
  const alternatives = new Map<string, number>();
  const count = ({ label, alternativeLabels }: PrintedTerm, times: number) => {
    countSpelling(labels, label, times);
    for (const alternative of alternativeLabels ?? []) countSpelling(alternatives, alternative, times);
  };
  for (const row of printed) count(row, row.times);
  for (const row of added) count(row, 1);
  for (const row of removed) count(row, -1);
  return deriveTerm({ key, labels: stillPrinted(labels), alternativeLabels: stillPrinted(alternatives) });
}

function stillPrinted(spellings: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...spellings].filter(([, times]) => times > 0));
}

function labelsOf({ label, alternativeLabels }: TermRow): DerivedTerm {
  return { label, alternativeLabels };
}
