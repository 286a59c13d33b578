import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { SourceRecord } from "../../src/domain/record.js";
import { statement } from "../../src/graph/statement.js";
import { changeRecords } from "../../src/ingest/change/changeRecords.js";
import { load } from "../../src/ingest/load.js";
import { withdraw } from "../../src/ingest/withdraw.js";
import { connectToDatabase } from "../support/database.js";
import { clearGraph, dumpGraph } from "./support/dumpGraph.js";
import { byline, page } from "./support/page.js";

const connection = connectToDatabase();
beforeEach(() => clearGraph(connection));
afterAll(() => connection.close());

const towns = { title: "Towns at Sea", doi: "10.5555/atlas.ch001", book: { title: "Atlas", editors: ["Ada Quill"] } };
const authors = [byline("Ada Quill", "Harbour University"), byline("Mira Øst", "Free Institute")];
const pages: SourceRecord[] = [
  page("a", { chapter: { ...towns, bylines: authors } }),
  page("b", { label: "Buoy", text: "It floats.", chapter: { ...towns, bylines: authors } }),
  page("c", { label: "Buoy", text: "It swims.", chapter: { title: "Quays", doi: "10.5555/atlas.ch002" } }),
  page("d", {
    label: "Pier",
    chapter: { title: "Piers", doi: "10.5555/atlas.ch003" },
    more: [{ title: "Towns at Sea", text: "It stands in water." }],
  }),
];

const put = (records: readonly SourceRecord[]) =>
  connection.write((transaction) => changeRecords(transaction, { put: records }));

/** The graph as anybody may see it, without the withdrawals themselves. */
async function shown(): Promise<string[]> {
  return (await dumpGraph(connection)).filter((line) => !line.includes('"Withdrawal"'));
}

async function idOf(label: string, property: string, value: string): Promise<string> {
  const [row] = await connection.read(`MATCH (n:${label} {${property}: $value}) RETURN n.id AS id`, { value });
  return String(row?.id);
}

const take = (id: string) =>
  connection.write((transaction) =>
    withdraw(transaction, { id, reason: "They asked.", at: "2026-11-25T12:00:00.000Z", by: "test" }),
  );

const subjects: [string, () => Promise<string>, RegExp][] = [
  ["a definition", () => idOf("Definition", "text", "It floats."), /It floats\./i],
  ["a chapter", () => idOf("Chapter", "title", "Towns at Sea"), /towns at sea|atlas\.ch001|It stands in water/i],
  ["an author's name", () => idOf("Author", "name", "Ada Quill"), /quill/i],
];

describe.each(subjects)("%s that is withdrawn", (_kind, find, words) => {
  test("leaves nothing in the graph but the hash of its mark, and other things as they are", async () => {
    await put(pages);
    expect((await shown()).some((line) => words.test(line))).toBe(true);
    await take(await find());
    expect((await shown()).filter((line) => words.test(line))).toEqual([]);
    expect((await shown()).some((line) => line.includes("It swims."))).toBe(true);
  });

  test("stays withdrawn through a reload in any order, in batches of any size", async () => {
    await put(pages);
    await take(await find());
    const expected = await shown();
    expect(
      await load(
        connection,
        pages.map((record) => ({ record })),
      ),
    ).toMatchObject({ loaded: 0, unchanged: 4 });
    expect(await shown()).toEqual(expected);
    await connection.write((transaction) =>
      changeRecords(transaction, { put: [], remove: pages.map(({ uri }) => uri) }),
    );
    expect(await shown()).toEqual([]);
    for (const record of [...pages].reverse()) await put([record]);
    expect(await shown()).toEqual(expected);
  });

  test("cannot be found by its id, nor withdrawn again", async () => {
    await put(pages);
    const id = await find();
    expect(await take(id)).toMatchObject({ id, reason: "They asked.", by: "test" });
    const rows = await connection.read(
      "OPTIONAL MATCH (e:Entity {id: $id}) OPTIONAL MATCH (f:FormerId {id: $id}) RETURN e.id AS e, f.id AS f",
      { id },
    );
    expect(rows).toEqual([{ e: null, f: null }]);
    await expect(take(id)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

test("a person with another ORCID keeps the name that another withdrew", async () => {
  const [one, two] = ["0000-0002-1825-0097", "0000-0001-5109-3700"];
  await put([
    page("a", { chapter: { title: "One", bylines: [{ ...byline("Ada Quill"), orcid: one }] } }),
    page("b", { chapter: { title: "Two", bylines: [{ ...byline("Ada Quill"), orcid: two }] } }),
  ]);
  await take(await idOf("Author", "orcid", one));
  const rows = await connection.read("MATCH (author:Author) RETURN author.orcid AS orcid");
  expect(rows).toEqual([{ orcid: two }]);
});

test.each(["term:harbour-talk", "book:atlas", "definition:none", "nonsense"])("%s cannot be withdrawn", async (id) => {
  await put(pages);
  const before = await dumpGraph(connection);
  await expect(take(id)).rejects.toMatchObject({ code: "BAD_USER_INPUT", safe: true });
  expect(await dumpGraph(connection)).toEqual(before);
});

test("what persons decided about a name that is withdrawn is exported no more", async () => {
  await put(pages);
  await connection.write((transaction) =>
    transaction.run(
      "UNWIND [['1', 'ada quill\\ta'], ['2', 'mira øst\\tb']] AS row CREATE (:AuthorDecision {id: row[0], atKey: row[0], keep: [row[1]], merge: [], apart: []})",
    ),
  );
  await take(await idOf("Author", "name", "Ada Quill"));
  const { text } = statement("export/decisions");
  const rows = await connection.read<{ decision: { id: string } }>(text, { page: { after: "", limit: 10 } });
  expect(rows.map(({ decision }) => decision.id)).toEqual(["2"]);
});
