import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SourceRecord } from "../../src/domain/record.js";
import type { Connection } from "../../src/graph/connection.js";
import { changeRecords } from "../../src/ingest/change/changeRecords.js";
import { connectToDatabase } from "../support/database.js";
import { recordAt, records } from "./support/arbitraryRecords.js";
import { clearGraph, dumpGraph } from "./support/dumpGraph.js";

const RUNS = Number(process.env.PROPERTY_RUNS ?? 12);
const MINUTES = 60_000 * Number(process.env.PROPERTY_MINUTES ?? 3);

let connection: Connection;
beforeAll(async () => {
  connection = connectToDatabase();
});
afterAll(async () => {
  await connection.close();
});

async function put(batch: readonly SourceRecord[]): Promise<void> {
  await connection.write((transaction) => changeRecords(transaction, { put: batch }));
}

async function remove(uris: readonly string[]): Promise<void> {
  await connection.write((transaction) => changeRecords(transaction, { put: [], remove: uris }));
}

/** The graph of records that are loaded together into an empty one. */
async function graphOf(said: readonly SourceRecord[]): Promise<string[]> {
  await clearGraph(connection);
  await put(said);
  return dumpGraph(connection);
}

const shuffled = records().chain((said) =>
  fc.record({
    said: fc.constant(said),
    order: fc.shuffledSubarray(said, { minLength: said.length }),
    cuts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: said.length, maxLength: said.length }),
  }),
);

test(
  "any order, cut into any batches, twice, gives the same graph",
  async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ said, order, cuts }) => {
        const expected = await graphOf(said);
        await clearGraph(connection);
        const rest = [...order];
        for (const cut of cuts) await put(rest.splice(0, cut));
        expect(await dumpGraph(connection)).toEqual(expected);
        await put(said.slice(0, 2));
        await put(order);
        expect(await dumpGraph(connection)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  },
  MINUTES,
);

test(
  "what is said no longer leaves nothing behind",
  async () => {
    const changes = fc.record({
      before: records(),
      after: records(),
      gone: fc.subarray([0, 1, 2, 3, 4, 5]),
      passing: recordAt("pages/passing"),
    });
    await fc.assert(
      fc.asyncProperty(changes, async ({ before, after, gone, passing }) => {
        const goneUris = gone.map((index) => `pages/${index}`);
        const standing = new Map([...before, ...after].map((record) => [record.uri, record]));
        for (const uri of goneUris) standing.delete(uri);
        const expected = await graphOf([...standing.values()]);
        await clearGraph(connection);
        await put(before);
        await put([passing]);
        await put(after);
        await remove([...goneUris, passing.uri]);
        expect(await dumpGraph(connection)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  },
  MINUTES,
);
