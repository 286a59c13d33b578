import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { SourceRecord } from "../../../src/domain/record.js";
import { mergeAuthors } from "../../../src/identity/decide/mergeAuthors.js";
import { splitAuthor } from "../../../src/identity/decide/splitAuthor.js";
import { undoDecision } from "../../../src/identity/decide/undoDecision.js";
import { changeRecords } from "../../../src/ingest/change/changeRecords.js";
import { clearGraph, dumpGraph } from "../../ingest/support/dumpGraph.js";
import { byline, page } from "../../ingest/support/page.js";
import { connectToDatabase } from "../../support/database.js";

const RUNS = Number(process.env.PROPERTY_RUNS ?? 6);
const MINUTES = 60_000 * Number(process.env.PROPERTY_MINUTES ?? 3);

const connection = connectToDatabase();
beforeEach(() => clearGraph(connection));
afterAll(() => connection.close());

/** A chapter of its own, known by a letter, by one author. */
const chapter = (letter: string, ...names: [string, string?][]): SourceRecord =>
  page(letter, {
    label: `Term ${letter}`,
    chapter: {
      title: `Title ${letter}`,
      doi: `10.5555/${letter}`,
      bylines: names.map(([name, organization]) => byline(name, organization, organization && "Norway")),
    },
  });

const JANE = chapter("a", ["Jane Roe", "Quay University"]);
const INITIALS = chapter("b", ["J. Roe", "Quay University"]);
const ELSEWHERE = chapter("c", ["Jane Roe", "Inn Institute"]);
const MARRIED = chapter("d", ["Jane Sand", "Inn Institute"], ["Bo Stern"]);
const ALL = [JANE, INITIALS, ELSEWHERE, MARRIED];

async function put(...records: SourceRecord[]): Promise<void> {
  await connection.write((transaction) => changeRecords(transaction, { put: records }));
}

let made = 0;
const deciding = (id: string) => ({ id, at: "2026-11-25T12:00:00.000Z", by: "ada", reason: "Her page says so." });

async function merge(keep: string, ...others: string[]): Promise<string> {
  made += 1;
  const id = `event:${made}`;
  await connection.write((transaction) => mergeAuthors(transaction, { keep, merge: others }, deciding(id)));
  return id;
}

async function undo(id: string): Promise<void> {
  await connection.write((transaction) => undoDecision(transaction, id, deciding(id)));
}

async function split(author: string, chapters: string[], to: string | null = null): Promise<string> {
  made += 1;
  const id = `event:${made}`;
  await connection.write((transaction) => splitAuthor(transaction, { author, chapters, to }, deciding(id)));
  return id;
}

/** The author of the first byline of a chapter. */
async function authorOf(letter: string): Promise<string> {
  const [row] = await connection.read(
    "MATCH (:Chapter {id: $id})-[:HAS_BYLINE]->(b:Byline {position: 1})-[:ASSIGNED_TO]->(author) RETURN author.id AS id",
    { id: `chapter:10.5555/${letter}` },
  );
  return String(row?.id);
}

async function resolved(id: string): Promise<unknown> {
  const [row] = await connection.read("MATCH (:FormerId {id: $id})-[:RESOLVES_TO]->(author) RETURN author.id AS id", {
    id,
  });
  return row?.id;
}

describe("a merge", () => {
  test("keeps the id of the author kept; what it retires resolves to it; ties follow", async () => {
    await put(...ALL);
    const [jane, initials, married] = [await authorOf("a"), await authorOf("b"), await authorOf("d")];
    await merge(initials, jane, married);
    expect([await authorOf("a"), await authorOf("b"), await authorOf("d")]).toEqual([initials, initials, initials]);
    expect([await resolved(jane), await resolved(married)]).toEqual([initials, initials]);
    expect(
      await connection.read(
        "MATCH (a:Author {id: $id}) RETURN a.chapterCount AS chapters, COUNT { (a)-[:WROTE]->() } AS wrote, COUNT { (a)-[:CO_AUTHOR]-() } AS coAuthors, COUNT { (a)-[:AFFILIATED_WITH]->() } AS organizations",
        { id: initials },
      ),
    ).toEqual([{ chapters: 3, wrote: 3, coAuthors: 1, organizations: 2 }]);
    expect(
      await connection.read(
        "MATCH (:Byline {name: 'Jane Sand'})-[r:ASSIGNED_TO]->() RETURN r.rule AS rule, r.by AS by, toString(r.at) AS at",
      ),
    ).toEqual([{ rule: "MERGED", by: "ada", at: "2026-11-25T12:00:00Z" }]);
  });

  test("keeps to what comes later by a rule, and to a chapter whose id changes", async () => {
    await put(
      JANE,
      page("d", { chapter: { title: "Title d", bylines: [byline("Jane Sand", "Inn Institute", "Norway")] } }),
    );
    const [jane] = [await authorOf("a")];
    const [row] = await connection.read("MATCH (a:Author {name: 'Jane Sand'}) RETURN a.id AS id");
    await merge(jane, String(row?.id));
    await put(chapter("e", ["Jane Sand", "Inn Institute"]));
    expect(await authorOf("e")).toBe(jane);
    await put(
      page("d2", {
        chapter: { title: "Title d", doi: "10.5555/d", bylines: [byline("Jane Sand", "Inn Institute", "Norway")] },
      }),
    );
    expect(await authorOf("d")).toBe(jane);
  });

  test("waits while its page is away, and is not overruled when all is loaded again", async () => {
    await put(...ALL);
    const jane = await authorOf("a");
    await merge(jane, await authorOf("d"));
    const merged = await dumpGraph(connection);
    await connection.write((transaction) => changeRecords(transaction, { put: [], remove: ["a", "d"] }));
    await put(...ALL);
    expect(await dumpGraph(connection)).toEqual(merged);
  });

  test.each([
    ["an author with itself", "a", "a"],
    ["an unknown author", "a", "?"],
    ["a chapter", "a", "chapter:10.5555/a"],
    ["nobody", "a", ""],
  ])("of %s is refused, and nothing is kept", async (_name, keep, other) => {
    await put(...ALL);
    const id = (name: string) => (name.length === 1 && name !== "?" ? authorOf(name) : name);
    const others = other === "" ? [] : [await id(other)];
    await expect(merge(await authorOf(keep), ...others)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await connection.read("MATCH (d:AuthorDecision) RETURN d")).toEqual([]);
  });
});

describe("a split", () => {
  test("parts what a rule unites, for good, and is undone", async () => {
    const later = chapter("e", ["Jane Roe", "Quay University"]);
    await put(JANE, chapter("f", ["Jane Roe", "Quay University"]));
    const jane = await authorOf("a");
    expect(await authorOf("f")).toBe(jane);
    const id = await split(jane, ["chapter:10.5555/f"]);
    expect(await authorOf("f")).not.toBe(jane);
    await put(later);
    expect([await authorOf("a"), await authorOf("e")]).toEqual([jane, jane]);
    expect(await authorOf("f")).not.toBe(jane);
    await expect(merge(jane, await authorOf("f"))).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining(id),
    });
    await undo(id);
    expect(await authorOf("f")).toBe(jane);
  });

  test("gives bylines to another author", async () => {
    await put(JANE, ELSEWHERE, chapter("f", ["Jane Roe", "Quay University"]));
    const [jane, other] = [await authorOf("a"), await authorOf("c")];
    await split(jane, ["chapter:10.5555/f"], other);
    expect([await authorOf("a"), await authorOf("f")]).toEqual([jane, other]);
  });

  test("of all chapters to nobody, or of somebody else's chapter, is refused", async () => {
    await put(...ALL);
    for (const letter of ["a", "b"]) {
      await expect(split(await authorOf("a"), [`chapter:10.5555/${letter}`])).rejects.toMatchObject({
        code: "BAD_USER_INPUT",
      });
    }
  });
});

test("an undo twice, or of what nobody decided, is refused", async () => {
  await put(...ALL);
  const id = await merge(await authorOf("a"), await authorOf("b"));
  await undo(id);
  for (const asked of [id, "event:none"]) await expect(undo(asked)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
});

type Step =
  | { kind: "load"; place: number }
  | { kind: "merge"; keep: number; other: number }
  | { kind: "undo"; place: number };

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("load" as const), place: fc.nat(6) }),
    fc.record({ kind: fc.constant("merge" as const), keep: fc.nat(9), other: fc.nat(9) }),
    fc.record({ kind: fc.constant("undo" as const), place: fc.nat(4) }),
  ),
  { minLength: 4, maxLength: 10 },
);

test(
  "loads, merges and undos in any order end where the records and the decisions that stand begin anew",
  async () => {
    const pages = [
      ...ALL,
      chapter("e", ["Jane Roe", "Quay University"]),
      chapter("f", ["J. Roe", "Inn Institute"]),
      chapter("g", ["Jane Sand"], ["Jane Roe", "Inn Institute"]),
    ];
    await fc.assert(
      fc.asyncProperty(steps, async (sequence: Step[]) => {
        await clearGraph(connection);
        const loaded = new Map<string, SourceRecord>();
        const standing: string[] = [];
        for (const step of sequence) {
          const authors = (await connection.read("MATCH (a:Author) RETURN a.id AS id ORDER BY id")).map(({ id }) =>
            String(id),
          );
          if (step.kind === "load") {
            const record = pages[step.place] ?? JANE;
            loaded.set(record.uri, record);
            await put(record);
          } else if (step.kind === "merge" && authors.length > 1) {
            const keep = authors[step.keep % authors.length] ?? "";
            const other = authors[step.other % authors.length] ?? "";
            if (keep !== other) standing.push(await merge(keep, other));
          } else if (step.kind === "undo" && standing.length > 0) {
            await undo(standing.splice(step.place % standing.length, 1)[0] ?? "");
          }
        }
        const dump = await withoutUndone();
        const decisions = await connection.read(
          "MATCH (d:AuthorDecision WHERE NOT d.undone)-[:CONCERNS]->(n) RETURN properties(d) AS decision, collect(n.name) AS names",
        );
        await clearGraph(connection);
        await connection.write((transaction) =>
          transaction.run(
            "UNWIND $rows AS row CREATE (d:AuthorDecision) SET d = row.decision WITH d, row UNWIND row.names AS name MERGE (n:DecidedName {name: name}) CREATE (d)-[:CONCERNS]->(n)",
            { rows: decisions },
          ),
        );
        await put(...[...loaded.values()].reverse());
        expect(await withoutUndone()).toEqual(dump);
      }),
      { numRuns: RUNS },
    );
  },
  MINUTES,
);

/** The graph without decisions that were taken back: they change nothing, but stay listed. */
async function withoutUndone(): Promise<string[]> {
  await connection.write((transaction) => transaction.run("MATCH (d:AuthorDecision {undone: true}) DETACH DELETE d"));
  await connection.write((transaction) =>
    transaction.run("MATCH (n:DecidedName WHERE NOT EXISTS { (n)<--() }) DELETE n"),
  );
  return dumpGraph(connection);
}
