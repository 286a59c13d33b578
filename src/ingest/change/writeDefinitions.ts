import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Transaction } from "../../graph/connection.js";
import { dropCurrentIds } from "../../graph/formerIds.js";
import type { ResolvedDefinitions } from "./resolveDefinitions.js";
import { runRows } from "./runLoad.js";

/** Writes the definitions that change and where they were read; those that are no more stay until retired. */
export async function writeDefinitions(transaction: Transaction, resolved: ResolvedDefinitions): Promise<void> {
  const { definitions, readings, staleReadings } = resolved;
  await runRows(transaction, "deleteReadings", staleReadings);
  const created = definitions.filter(({ stored }) => !stored);
  await runRows(
    transaction,
    "writeDefinitions",
    [...created].sort((left, right) => codePointOrder(left.termKey, right.termKey)),
  );
  await runRows(
    transaction,
    "publishDefinitions",
    created.filter(({ chapterId }) => chapterId !== null).map(({ id, chapterId }) => ({ id, chapterId })),
  );
  await runRows(
    transaction,
    "updateDefinitions",
    definitions.filter(({ stored }) => stored),
  );
  await runRows(
    transaction,
    "writeReadings",
    readings.filter(({ again }) => !again),
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
