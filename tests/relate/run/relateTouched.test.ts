import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SourceRecord } from "../../../src/domain/record.js";
import type { Transaction } from "../../../src/graph/connection.js";
import { mergeAuthors } from "../../../src/identity/decide/mergeAuthors.js";
import { splitAuthor } from "../../../src/identity/decide/splitAuthor.js";
import { undoDecision } from "../../../src/identity/decide/undoDecision.js";
import { load } from "../../../src/ingest/load.js";
import { removeSources } from "../../../src/ingest/removeSources.js";
import { RelationIndex } from "../../../src/relate/relationIndex.js";
import { bringUpToDate } from "../../../src/relate/run/bringUpToDate.js";
import { IndexFile } from "../../../src/relate/run/indexFile.js";
import { rankTogether } from "../../../src/relate/run/rankTogether.js";
import { readTerms } from "../../../src/relate/run/readTerms.js";
import { relateGraph } from "../../../src/relate/run/relateGraph.js";
import { readState } from "../../../src/relate/run/relateState.js";
import { startRelating } from "../../../src/relate/run/startRelating.js";
import { toStored } from "../../../src/relate/run/storedRelation.js";
import { writeRelations } from "../../../src/relate/run/writeRelations.js";
import { connectToDatabase } from "../../support/database.js";
import { relatePlace } from "../../support/relatePlace.js";
import { loadSamples } from "../../support/sampleGraph.js";

const connection = connectToDatabase();
const place = relatePlace();
beforeAll(async () => {
  await loadSamples(connection);
  await relate("all");
});
afterAll(async () => {
  place.remove();
  await connection.close();
});

const relate = (scope: "all" | "touched") => relateGraph(connection, { folder: place.folder, scope }, () => undefined);

const record = (name: string, label: string, text: string): SourceRecord => ({
  uri: `notes/${name}.jsonl`,
  format: "JSONL",
  definitions: [{ label, alternativeLabels: [], text }],
});

/** What the graph shows, a line each. */
async function shown(): Promise<string[]> {
  const rows = await connection.read(`MATCH (graph:Graph) MATCH (one:Term)-[r:RELATED]->(other:Term)
    WHERE r.run = graph.relatedRun RETURN one.key AS left, other.key AS right, r { .*, run: null } AS properties`);
  return rows.map(({ left, right, properties }) => line(String(left), String(right), properties as object)).sort();
}

function line(left: string, right: string, properties: object): string {
  const said = Object.entries(properties).filter(([, value]) => value !== null);
  return JSON.stringify([left, right, said.sort(([one], [other]) => (one < other ? -1 : 1))]);
}

/** What relating all terms anew would give under the counts of the last full run. */
async function anew(): Promise<string[]> {
  const kept = new IndexFile(place.folder).read((await readState(connection)).index);
  if (!kept) throw new Error("No index is kept.");
  const index = new RelationIndex(kept.statistics);
  for await (const terms of readTerms(connection)) for (const term of terms) index.put(term);
  const relations = [...index.relateAll({ keepStatistics: true })].flat();
  return relations
    .map((relation) => toStored(relation, 0))
    .map(({ left, right, properties }) => line(left, right, { ...properties, run: null }))
    .sort();
}

test("after any loads and removals the graph shows what relating all anew would give", async () => {
  const steps = [
    () => load(connection, [{ record: record("a", "Quiet Diplomacy", "Public diplomacy without an audience.") }]),
    () => load(connection, [{ record: record("b", "Embassy Garden", "Where quiet diplomacy is at home.") }]),
    () => removeSources(connection, ["notes/a.jsonl"]),
    () => load(connection, [{ record: record("a", "Quiet Diplomacy", "Talks that soft power does not need.") }]),
  ];
  for (const step of steps) {
    await step();
    const report = await relate("touched");
    expect(report.scope).toBe("touched");
    expect(await shown()).toEqual(await anew());
    expect((await readState(connection)).relations).toBe((await shown()).length);
  }
});

test("who decides of authors touches what shared authors relate: a merge, its undo and a split alike", async () => {
  const chapters = ["Jane Roe", "J. Roe"].map((name, i) => ({
    ...record(`author-${i}`, `Lantern ${i}`, i === 0 ? "A lamp that shines." : "Carried by hand in fog."),
    chapter: {
      title: `Lamps ${i}`,
      doi: `10.5555/lamps.${i}`,
      bylines: [{ name, affiliations: [] }],
    },
  }));
  await load(
    connection,
    chapters.map((record) => ({ record })),
  );
  await relate("touched");
  const idOf = async (i: number) =>
    (
      await connection.read("MATCH (:Chapter {id: $id})<-[:WROTE]-(author) RETURN author.id AS id", {
        id: `chapter:10.5555/lamps.${i}`,
      })
    ).map(({ id }) => String(id))[0] ?? "";
  const deciding = (id: string) => ({ id, at: "2026-11-25T12:00:00.000Z", by: "ada", reason: "One person." });
  const decisions: ((transaction: Transaction) => Promise<unknown>)[] = [
    async (transaction) =>
      mergeAuthors(transaction, { keep: await idOf(0), merge: [await idOf(1)] }, deciding("event:1")),
    (transaction) => undoDecision(transaction, "event:1", deciding("event:2")),
    async (transaction) =>
      mergeAuthors(transaction, { keep: await idOf(1), merge: [await idOf(0)] }, deciding("event:3")),
    async (transaction) =>
      splitAuthor(
        transaction,
        { author: await idOf(1), chapters: ["chapter:10.5555/lamps.1"], to: null },
        deciding("event:4"),
      ),
  ];
  for (const decide of decisions) {
    const before = await shown();
    await connection.write(decide);
    expect(await relate("touched")).toMatchObject({ scope: "touched" });
    expect(await shown()).not.toEqual(before);
    expect(await shown()).toEqual(await anew());
  }
});

test("a term that goes and comes back between two runs has its relations again", async () => {
  await load(connection, [{ record: record("a", "Quiet Diplomacy", "Public diplomacy without an audience.") }]);
  await relate("touched");
  const before = await shown();
  await removeSources(connection, ["notes/a.jsonl"]);
  await load(connection, [{ record: record("a", "Quiet Diplomacy", "Public diplomacy without an audience.") }]);
  await relate("touched");
  expect(await shown()).toEqual(before);
});

test("where nothing was touched nothing is written", async () => {
  const version = async () => (await connection.read("MATCH (g:Graph) RETURN g.dataVersion AS v"))[0]?.v;
  const before = await version();
  expect(await relate("touched")).toMatchObject({ scope: "none", terms: 0 });
  expect(await version()).toBe(before);
});

test("without its index all terms are related anew", async () => {
  await load(connection, [{ record: record("c", "Loud Diplomacy", "Public diplomacy with a drum.") }]);
  const report = await relateGraph(
    connection,
    { folder: join(place.folder, "none"), scope: "touched" },
    () => undefined,
  );
  expect(report.scope).toBe("all");
  expect((await readState(connection)).touched).toBe(0);
});

test("nobody sees a run before its end; what one left that did not come to it goes with the next", async () => {
  const before = await shown();
  const { run } = await readState(connection);
  const half = { left: "public diplomacy", right: "metadata", score: 0.5, reasons: [] };
  const [left, right] = [half.left, half.right].sort() as [string, string];
  await connection.write(async (transaction) => {
    await transaction.run("MATCH (g:Graph) SET g.lastRun = $run", { run: run + 1 });
    await writeRelations(transaction, run + 1, [{ ...half, left, right }]);
  });
  expect(await shown()).toEqual(before);
  await relate("all");
  expect((await readState(connection)).run).toBe(run + 2);
  const [abandoned] = await connection.read("MATCH ()-[r:RELATED {run: $run}]->() RETURN count(r) AS n", {
    run: run + 1,
  });
  expect(abandoned?.n).toBe(0);
});

test("once loads have made the collection a twentieth larger, all terms are related by themselves, and progress is told", async () => {
  await relate("touched");
  const before = await readState(connection);
  const grown = Array.from({ length: Math.ceil(before.terms / 20) }, (_, i) => ({
    record: record(`grown-${i}`, `Envoy ${i}`, `The envoy of the year ${i}.`),
  }));
  await load(connection, grown);
  const steps = new Set<string>();
  const report = await bringUpToDate(place, ({ step }) => steps.add(step));
  expect(report).toMatchObject({ scope: "all", terms: before.terms + grown.length, needsFullRun: false });
  expect(steps).toEqual(new Set(["reading", "relating"]));
  expect(await readState(connection)).toMatchObject({ run: before.run + 1, touched: 0 });
  expect(await shown()).toEqual(await anew());
});

/** Lets this thread do nothing else until something is so. */
function standStillUntil(isSo: () => boolean): void {
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  while (!isSo()) Atomics.wait(nothing, 0, 0, 20);
}

test("terms are related to the end of the run while this thread does nothing: another one does it", async () => {
  const before = readdirSync(place.folder);
  const relating = startRelating({ ...place, scope: "all" });
  standStillUntil(() => readdirSync(place.folder).some((name) => name.endsWith(".index") && !before.includes(name)));
  expect(await relating.report).toMatchObject({ scope: "all" });
  await relating.ended;
});

test("two threads rank as one does", async () => {
  const index = new RelationIndex();
  for await (const terms of readTerms(connection)) for (const term of terms) index.put(term);
  index.prepare();
  const [alone, together] = [await rankTogether(index, undefined, false), await rankTogether(index, undefined, true)];
  expect(together.chance.limit).toBe(alone.chance.limit);
  for (let slot = 0; slot < index.size; slot += 1) expect(together.top.of(slot)).toEqual(alone.top.of(slot));
});

test("two that relate at once take turns", async () => {
  const { run } = await readState(connection);
  const reports = await Promise.all([relate("all"), relate("all")]);
  expect(new Set(reports.map(({ relations }) => relations)).size).toBe(1);
  expect((await readState(connection)).run).toBe(run + 2);
});
