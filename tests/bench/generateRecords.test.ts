import { beforeAll, expect, test } from "vitest";
import { generateRecords } from "../../bench/generate/records.js";
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
  expect(() => definitionsIn(1_000_000)).toThrow(RangeError);
});

test("it is the same at every run", () => {
  expect([...generateRecords(synsets, SIZE)]).toEqual([...generateRecords(synsets, SIZE)]);
});

test("every record is one that a reader takes", async () => {
  const records = [...generateRecords(synsets, SIZE)];
  const content = records.map((record) => JSON.stringify(record)).join("\n");
  expect(await readAll(content, "generated.jsonl")).toEqual(records.map((record) => ({ record })));
});
