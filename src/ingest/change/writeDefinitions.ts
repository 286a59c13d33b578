import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Transaction } from "../../graph/connection.js";
import { dropCurrentIds } from "../../graph/formerIds.js";
import type { DerivedDefinition } from "../derive/deriveDefinition.js";
import type { ResolvedChapters } from "./resolveChapters.js";
import type { DefinitionRow, ReadingRow, ResolvedDefinitions } from "./resolveDefinitions.js";
import type { ResolvedTerms } from "./resolveTerms.js";
import { runRows } from "./runLoad.js";

/** New definitions of one term in one chapter. */
interface NewDefinitions {
  termKey: string;
  /** Null where no chapter is told. */
  chapterId: string | null;
  /** Their ids, where the chapter did not define the term before. */
  definedIn: string[] | null;
  definitions: (Pick<DefinitionRow, "id" | keyof DerivedDefinition> & { readings: NewReading[] })[];
}

type NewReading = Omit<ReadingRow, "definitionId" | "again">;

/**
 * Writes the definitions that change, where they were read and what defines what; their terms, chapters and sources are
 * written before. Those that are no more stay until retired.
 */
export async function writeDefinitions(
  transaction: Transaction,
  resolved: ResolvedDefinitions,
  terms: ResolvedTerms,
  chapters: ResolvedChapters,
): Promise<void> {
  const { definitions, readings, staleReadings } = resolved;
  await runRows(transaction, "deleteReadings", staleReadings);
  const created = definitions.filter(({ stored }) => !stored);
  await runRows(transaction, "createDefinitions", newDefinitions(created, readings, terms, chapters));
  const updated = definitions.filter(({ stored }) => stored);
  await runRows(transaction, "updateDefinitions", updated);
  const ids = new Set(updated.map(({ id }) => id));
  await runRows(
    transaction,
    "writeReadings",
    readings.filter(({ definitionId, again }) => !again && ids.has(definitionId)),
  );
  await runRows(
    transaction,
    "writeRepeatedReadings",
    readings.filter(({ again }) => again),
  );
  await dropCurrentIds(
    transaction,
    created.map(({ id }) => id),
  );
}

/** Derives anew which definitions terms and chapters share, where they shared some before. */
export async function refreshDefinedIn(
  transaction: Transaction,
  { termsInChapters }: ResolvedDefinitions,
  terms: ResolvedTerms,
  chapters: ResolvedChapters,
): Promise<void> {
  const isNew = newPairs(terms, chapters);
  await runRows(
    transaction,
    "refreshDefinedIn",
    termsInChapters.filter(({ termKey, chapterId }) => !isNew(termKey, chapterId)),
  );
}

function newDefinitions(
  created: readonly DefinitionRow[],
  readings: readonly ReadingRow[],
  terms: ResolvedTerms,
  chapters: ResolvedChapters,
): NewDefinitions[] {
  const isNew = newPairs(terms, chapters);
  const readingsOf = new Map(created.map(({ id }): [string, NewReading[]] => [id, []]));
  for (const { definitionId, again, ...reading } of readings) if (!again) readingsOf.get(definitionId)?.push(reading);
  const groups = new Map<string, NewDefinitions>();
  for (const { termKey, chapterId, stored: _, ...properties } of created) {
    const { id } = properties;
    const key = `${termKey}\t${chapterId ?? ""}`;
    const group = groups.get(key) ?? { termKey, chapterId, definedIn: null, definitions: [] };
    group.definitions.push({ ...properties, readings: readingsOf.get(id) ?? [] });
    if (chapterId !== null && isNew(termKey, chapterId)) group.definedIn = [...(group.definedIn ?? []), id];
    groups.set(key, group);
  }
  for (const { definedIn } of groups.values()) definedIn?.sort(codePointOrder);
  return [...groups].sort(([left], [right]) => codePointOrder(left, right)).map(([, group]) => group);
}

/** Whether a chapter cannot have defined a term before, since the graph had not both of them. */
function newPairs(
  terms: ResolvedTerms,
  { chapters }: ResolvedChapters,
): (termKey: string, chapterId: string) => boolean {
  const newTerms = new Set(terms.created.map(({ key }) => key));
  const newChapters = new Set(chapters.filter(({ stored }) => !stored).map(({ chapter }) => chapter.id));
  return (termKey, chapterId) => newTerms.has(termKey) || newChapters.has(chapterId);
}
