import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection } from "../../src/graph/connection.js";
import { connectToDatabase } from "../support/database.js";
import { type Ask, answered } from "./askGraph.js";
import { askSearchGraph } from "./searchGraph.js";

interface Suggested {
  suggest: { id: string; kind: string; label: string }[];
}

const SUGGEST = `query ($prefix: String!, $kinds: [EntityKind!], $first: Int = 8) {
  suggest(prefix: $prefix, kinds: $kinds, first: $first) { id kind label }
}`;

let connection: Connection;
let ask: Ask;
beforeAll(async () => {
  connection = connectToDatabase();
  ask = await askSearchGraph(connection);
});
afterAll(() => connection.close());

async function suggest(prefix: string, variables: Record<string, unknown> = {}): Promise<Suggested["suggest"]> {
  return answered(await ask<Suggested>(SUGGEST, { prefix, ...variables })).suggest;
}

async function labels(prefix: string, ...kinds: string[]): Promise<string[]> {
  return (await suggest(prefix, kinds.length > 0 ? { kinds } : {})).map(({ label }) => label);
}

test("the exact label comes first, then the shorter ones", async () => {
  expect(await suggest("Public Diplomacy", { kinds: ["TERM"] })).toEqual([
    { id: "term:public-diplomacy", kind: "TERM", label: "Public Diplomacy" },
    { id: "term:public-diplomacy-network", kind: "TERM", label: "Public Diplomacy Network" },
    { id: "term:listening-public-diplomacy", kind: "TERM", label: "Listening (Public Diplomacy)" },
  ]);
});

test("another label suggests its term once, under its base label", async () => {
  expect(await labels("pd", "TERM")).toEqual(["Public Diplomacy"]);
  expect(await labels("i", "TERM")).toEqual(["Information Technology", "Power Supply"]);
});

test("case and diacritics make no difference", async () => {
  expect((await labels("ÖZÇ", "AUTHOR"))[0]).toMatch(/^Yasemin/);
  expect(await labels("ozc", "AUTHOR")).toEqual(await labels("Özç", "AUTHOR"));
});

test.each([
  ["CHAPTER", "kit", "Kites over the Bay"],
  ["BOOK", "hand", "Handbook of Invented Cities"],
  ["AUTHOR", "kow", "Mira Kowalska"],
  ["ORGANIZATION", "harb", "Harbour University"],
  ["TERM", "so", "Soft Power"],
])("%s starts with %s", async (kind, prefix, label) => {
  expect(await suggest(prefix, { kinds: [kind] })).toContainEqual(expect.objectContaining({ kind, label }));
  expect((await suggest(prefix)).map((found) => found.label)).toContain(label);
});

test("words further on are suggested after what starts so", async () => {
  expect(await labels("po", "TERM")).toEqual(["Power Supply", "Soft Power"]);
  expect(await labels("mira kow", "AUTHOR")).toEqual(["Mira Kowalska"]);
});

test("a definition has no label", async () => {
  expect(await suggest("soft", { kinds: ["DEFINITION"] })).toEqual([]);
});

test("no more than asked, and the same each time", async () => {
  const three = await suggest("p", { first: 3 });
  expect(three).toHaveLength(3);
  expect(await suggest("p", { first: 3 })).toEqual(three);
});

test.each(["", "   ", "*", '?("'])("nothing is suggested for %j", async (prefix) => {
  expect(await suggest(prefix)).toEqual([]);
});

test.each(["public AND", "+publ", "label:pub", "publ*", "public\\", "(pub", "/pub/", 'a "b'])(
  "%s is plain text",
  async (prefix) => {
    expect((await ask(SUGGEST, { prefix })).errors).toEqual([]);
  },
);

test.each([
  ["prefix", { prefix: "a".repeat(300) }],
  ["first", { prefix: "a", first: 0 }],
  ["first", { prefix: "a", first: 101 }],
  ["kinds", { prefix: "a", kinds: [] }],
])("bad input names its argument: %s", async (argument, variables) => {
  expect((await ask(SUGGEST, variables)).errors).toEqual([
    { code: "BAD_USER_INPUT", message: expect.stringContaining(`"${argument}"`) },
  ]);
});
