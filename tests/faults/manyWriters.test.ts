import { afterAll, beforeAll, expect, test } from "vitest";
import type { SourceRecord } from "../../src/domain/record.js";
import { type Connection, connect } from "../../src/graph/connection.js";
import { load } from "../../src/ingest/load.js";
import { dumpGraph } from "../ingest/support/dumpGraph.js";
import { manyPages } from "../ingest/support/manyPages.js";
import { connectToDatabase, databaseAddress, emptyGraph } from "../support/database.js";
import { effort, report } from "../support/trial.js";

const WRITERS = 16;
const UPSERTS = WRITERS * effort(40, 10_000);
const PAGES = effort(80, 1_000);
const connection = connectToDatabase();
const writers: Connection[] = [];

beforeAll(async () => {
  await emptyGraph(connection);
  for (let i = 0; i < WRITERS; i += 1) writers.push(connect(databaseAddress()));
});
afterAll(async () => {
  await Promise.all(writers.map((writer) => writer.close()));
  await emptyGraph(connection);
  await connection.close();
});

const pages = manyPages(PAGES);

/** A page as it is at one of four times. */
function pageAt(number: number, time: number): SourceRecord {
  const page = pages[number % PAGES];
  if (page === undefined) throw new Error("There is no such page.");
  return { ...page, definitions: page.definitions.map((said) => ({ ...said, text: `${said.text} ${time}` })) };
}

test("writers that write the same pages at once lose none, double none, and leave what was written", async () => {
  const each = UPSERTS / WRITERS;
  const start = Date.now();
  const reports = await Promise.all(
    writers.map((writer, number) => {
      // Everybody goes through the pages from a place of their own, so that all of them meet.
      const records = Array.from({ length: each }, (_, i) => ({ record: pageAt(number * 37 + i, (number + i) % 4) }));
      return load(writer, records, { batchSize: 20 });
    }),
  );
  const seconds = Math.round((Date.now() - start) / 1000);
  expect(reports.map(({ loaded, unchanged, rejected }) => loaded + unchanged + rejected.length)).toEqual(
    writers.map(() => each),
  );
  const stored = await connection.read<{ uri: string; text: string; sources: number }>(
    `MATCH (source:Source)<-[:READ_FROM]-(definition:Definition)
     RETURN source.uri AS uri, collect(definition.text)[0] AS text, count(definition) AS sources`,
  );
  expect(stored.map(({ uri }) => uri).sort()).toEqual(pages.map(({ uri }) => uri).sort());
  expect(stored.filter(({ sources }) => sources !== 1)).toEqual([]);
  const left = await dumpGraph(connection);
  await emptyGraph(connection);
  const last = stored.map(({ uri, text }) => ({
    record: pageAt(Number(uri.replace("p/", "")), Number(text.slice(-1))),
  }));
  expect(await load(connection, last)).toMatchObject({ loaded: PAGES });
  expect(await dumpGraph(connection)).toEqual(left);
  report(
    `${WRITERS} writers with connections of their own, ${UPSERTS.toLocaleString("en")} upserts of the same ${PAGES.toLocaleString("en")} pages, each in four wordings`,
    `no page lost, none twice; every page in one of the wordings, and the graph is the one that these make when they are loaded alone (${seconds} s)`,
  );
});
