import { beforeAll, expect, test } from "vitest";
import { generateRecords } from "../../bench/generate/records.js";
import { distinctGlosses } from "../../bench/generate/senses.js";
import { readSynsets, type Synset } from "../../bench/generate/synsets.js";
import { readAll } from "../ingest/read/fixture.js";

const SIZE = 3_000;
let synsets: Synset[];
beforeAll(() => {
  synsets = readSynsets();
});

const definitionsIn = (size: number) =>
  [...generateRecords(synsets, size)].reduce((count, { definitions }) => count + definitions.length, 0);

test("a generated dictionary has the size asked for, beyond one sense a set of synonyms too", () => {
  expect(definitionsIn(SIZE)).toBe(SIZE);
  expect(definitionsIn(126_000)).toBe(126_000);
});

test("beyond all senses that there are, recombined ones come, and no two texts are equal", () => {
  const few = distinctGlosses(synsets).filter((_, i) => i % 100 === 0);
  const size = few.length * 9;
  const texts = [...generateRecords(few, size)].flatMap(({ definitions }) => definitions.map(({ text }) => text));
  expect(texts).toHaveLength(size);
  expect(new Set(texts).size).toBe(size);
});

test("a record is made when it is asked for: a large dictionary begins as soon as a small one", () => {
  const [first] = generateRecords(synsets, 1_008_000);
  expect(first?.definitions.length).toBeGreaterThan(0);
});

test("it is the same at every run", () => {
  expect([...generateRecords(synsets, SIZE)]).toEqual([...generateRecords(synsets, SIZE)]);
});

test("every record is one that a reader takes", async () => {
  const records = [...generateRecords(synsets, SIZE)];
  const content = records.map((record) => JSON.stringify(record)).join("\n");
  expect(await readAll(content, "generated.jsonl")).toEqual(records.map((record) => ({ record })));
});
