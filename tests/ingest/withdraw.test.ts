import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { SourceRecord } from "../../src/domain/record.js";
import { statement } from "../../src/graph/statement.js";
import { fromStoredDecision, type StoredDecision } from "../../src/identity/change/storedDecision.js";
import { mergeAuthors } from "../../src/identity/decide/mergeAuthors.js";
import { undoDecision } from "../../src/identity/decide/undoDecision.js";
import type { AuthorDecision } from "../../src/identity/decision.js";
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

test.each(["Quill, Ada", "ADA QUILL", "Áda Quíll", "Ada Quill (Harbour University)"])(
  "%s goes, too: as a byline of another author, as an editor, and in what comes later",
  async (spelling) => {
    const elsewhere = (uri: string, title: string) =>
      page(uri, {
        label: title,
        chapter: {
          title,
          bylines: [byline(spelling, "Inland Institute")],
          book: { title: `Book of ${title}`, editors: ["Bo Stern", spelling] },
        },
      });
    await put([...pages, elsewhere("e", "Ropes")]);
    await take(await idOf("Author", "name", "Ada Quill"));
    await put([elsewhere("f", "Sails")]);
    expect((await shown()).filter((line) => /qu[ií]ll/i.test(line))).toEqual([]);
    expect((await shown()).filter((line) => line.includes("Bo Stern")).length).toBeGreaterThan(0);
  },
);

describe("decisions about a name that is withdrawn", () => {
  const deciding = (id: string) => ({ id, at: "2026-11-25T12:00:00.000Z", by: "ada", reason: "One person." });
  const initials = page("e", { label: "Rope", chapter: { title: "Ropes", bylines: [byline("A. Quill")] } });
  const others = ["Mia Vale", "M. Vale"].map((name, i) =>
    page(`v${i}`, { label: `Knot ${i}`, chapter: { title: `Knots ${i}`, bylines: [byline(name)] } }),
  );

  const merge = async (id: string, keep: string, other: string) => {
    const ids = { keep: await idOf("Author", "name", keep), merge: [await idOf("Author", "name", other)] };
    await connection.write((transaction) => mergeAuthors(transaction, ids, deciding(id)));
    return ids;
  };
  const exported = async () => {
    const { text } = statement("export/decisions");
    const rows = await connection.read<{ decision: StoredDecision }>(text, { page: { after: "", limit: 10 } });
    return rows.map(({ decision }) => fromStoredDecision(decision));
  };
  const idsOf = (decisions: readonly AuthorDecision[]) => decisions.map(({ id }) => id);

  test("are exported no more: not after an undo, nor after an export from before is loaded", async () => {
    await put([...pages, initials, ...others]);
    await merge("event:1", "Ada Quill", "A. Quill");
    await merge("event:2", "Mia Vale", "M. Vale");
    const before = await exported();
    expect(idsOf(before)).toEqual(["event:1", "event:2"]);
    await take(await idOf("Author", "name", "Ada Quill"));
    expect(idsOf(await exported())).toEqual(["event:2"]);
    await connection.write((transaction) => undoDecision(transaction, "event:1", deciding("event:3")));
    expect(idsOf(await exported())).toEqual(["event:2"]);
    await load(
      connection,
      before.map((decision) => ({ decision })),
    );
    expect(idsOf(await exported())).toEqual(["event:2"]);
    await connection.write((transaction) => transaction.run("MATCH (d:AuthorDecision) DETACH DELETE d"));
    const again = before.map((decision) => ({ decision }));
    expect(await load(connection, again)).toMatchObject({ loaded: 2 });
    expect(idsOf(await exported())).toEqual(["event:2"]);
  });

  test("a retired id withdraws the survivor, under every name; both ids lead nowhere", async () => {
    await put([...pages, initials]);
    const { keep, merge: retired } = await merge("event:1", "Ada Quill", "A. Quill");
    expect(await take(retired[0] ?? "")).toMatchObject({ id: keep });
    await put([initials, page("g", { label: "Sail", chapter: { title: "Sails", bylines: [byline("Quill, A.")] } })]);
    await connection.write((transaction) => undoDecision(transaction, "event:1", deciding("event:3")));
    const ids = [keep, ...retired];
    const rows = await connection.read("MATCH (n:Entity|FormerId) WHERE n.id IN $ids RETURN n.id AS id", { ids });
    expect(rows).toEqual([]);
    expect(await connection.read("MATCH (b:Byline) WHERE b.name CONTAINS 'Quill' RETURN b")).toEqual([]);
  });
});

test("an export from before an undo does not bring the merge back", async () => {
  await put([
    page("a", { chapter: { title: "One", bylines: [byline("Mia Vale")] } }),
    page("b", { chapter: { title: "Two", bylines: [byline("M. Vale")] } }),
  ]);
  const deciding = { id: "event:1", at: "2026-11-25T12:00:00.000Z", by: "ada", reason: "One person." };
  const names = { keep: await idOf("Author", "name", "Mia Vale"), merge: [await idOf("Author", "name", "M. Vale")] };
  await connection.write((transaction) => mergeAuthors(transaction, names, deciding));
  const { text } = statement("export/decisions");
  const rows = await connection.read<{ decision: StoredDecision }>(text, { page: { after: "", limit: 10 } });
  const decisions = rows.map(({ decision }) => ({ decision: fromStoredDecision(decision) }));
  await connection.write((transaction) => undoDecision(transaction, "event:1", deciding));
  expect(await load(connection, decisions)).toMatchObject({ loaded: 0, unchanged: 1 });
  expect(await connection.read("MATCH (author:Author) RETURN count(*) AS n")).toEqual([{ n: 2 }]);
});
