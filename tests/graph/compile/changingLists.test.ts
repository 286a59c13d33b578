import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Transaction } from "../../../src/graph/connection.js";
import { type Ask, answered, askGraph } from "../../api/askGraph.js";
import { connectToDatabase, emptyGraph } from "../../support/database.js";

const RUNS = Number(process.env.LEXIGRAPH_RUNS ?? 25);
const SEED = Number(process.env.LEXIGRAPH_SEED ?? 20261125);

/** A list of the schema: what it lists, the property that each order goes by, and where it hangs. */
interface ListOfRows {
  field: string;
  kind: string;
  order: string;
  key: string;
  owner?: string;
}

const LISTS: ListOfRows[] = [
  { field: "terms", kind: "Term", order: "LABEL", key: "labelKey" },
  { field: "terms", kind: "Term", order: "DEFINITION_COUNT", key: "definitionCountKey" },
  { field: "definitions", kind: "Definition", order: "YEAR", key: "yearKey" },
  { field: "chapters", kind: "Chapter", order: "TITLE", key: "titleKey" },
  { field: "chapters", kind: "Chapter", order: "YEAR", key: "yearKey" },
  { field: "chapters", kind: "Chapter", order: "YEAR", key: "yearKey", owner: 'author(id: "author:owner")' },
  { field: "books", kind: "Book", order: "TITLE", key: "titleKey" },
  { field: "books", kind: "Book", order: "YEAR", key: "yearKey" },
  { field: "authors", kind: "Author", order: "NAME", key: "nameKey" },
  { field: "authors", kind: "Author", order: "CHAPTER_COUNT", key: "chapterCountKey" },
  { field: "organizations", kind: "Organization", order: "", key: "nameKey" },
];

const connection = connectToDatabase();
let ask: Ask;
beforeAll(async () => {
  await emptyGraph(connection);
  ask = await askGraph(connection);
});
afterAll(() => connection.close());

const ADD = `
  MERGE (owner:Entity:Author {id: 'author:owner'})
  WITH owner UNWIND $rows AS row
  CREATE (node:Entity) SET node = row.properties
  SET node:$(row.kind)
  CREATE (owner)-[:WROTE {position: 1}]->(node)`;
const REMOVE = "UNWIND $ids AS id MATCH (node:Entity {id: id}) DETACH DELETE node";

const idOf = (place: number) => `row:${String(place).padStart(2, "0")}`;

async function add(transaction: Transaction, { kind, key }: ListOfRows, places: readonly number[]): Promise<void> {
  // Two neighbours share all of their key but the id: ties are broken by it.
  const rows = places.map((place) => ({
    kind,
    properties: { id: idOf(place), [key]: `${String(place >> 1).padStart(4, "0")}\t${idOf(place)}` },
  }));
  await transaction.run(ADD, { rows });
}

interface Walk {
  list: ListOfRows;
  size: number;
  isForward: boolean;
  direction: "ASC" | "DESC";
  /** Places of rows that are there from the first page to the last. */
  lasting: number[];
  /** Before each page but the first: a row that comes, or goes where it is there. */
  changes: number[];
}

const PLACES = 16;
const walk: fc.Arbitrary<Walk> = fc.record({
  list: fc.constantFrom(...LISTS),
  size: fc.integer({ min: 1, max: 5 }),
  isForward: fc.boolean(),
  direction: fc.constantFrom("ASC", "DESC"),
  lasting: fc.subarray(
    Array.from({ length: PLACES }, (_, i) => 2 * i + (i % 2)),
    { minLength: 3 },
  ),
  changes: fc.array(fc.nat(2 * PLACES - 1), { minLength: 60, maxLength: 60 }),
});

interface Page {
  edges: { node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

async function readPage({ list, size, isForward, direction }: Walk, bound: string | null): Promise<Page> {
  const { field, order, owner } = list;
  const orderBy = order ? `, orderBy: { field: ${order}, direction: ${direction} }` : "";
  const size_ = isForward ? `first: ${size}, after: $bound` : `last: ${size}, before: $bound`;
  const page = `page: ${field}(${size_}${orderBy}) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const text = `query ($bound: String) { ${owner ? `owner: ${owner} { ${page} }` : page} }`;
  const data = answered(await ask<{ page?: Page; owner?: { page: Page } }>(text, { bound }));
  const found = data.owner?.page ?? data.page;
  if (!found) throw new Error(`${text} gave no page.`);
  return found;
}

test("rows that last are given once and in order, whatever comes and goes between the pages", async () => {
  const property = fc.asyncProperty(walk, async (asked) => {
    const { list, isForward, direction, lasting, changes } = asked;
    const present = new Set(lasting);
    await connection.write(async (transaction) => {
      await transaction.run("MATCH (node:Entity) DETACH DELETE node");
      await add(transaction, list, lasting);
    });
    const seen: string[] = [];
    let bound: string | null = null;
    for (const change of changes) {
      const page: Page = await readPage(asked, bound);
      const ids = page.edges.map(({ node }) => node.id).filter((id) => id !== "author:owner");
      if (isForward) seen.push(...ids);
      else seen.unshift(...ids);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
      bound = isForward ? endCursor : startCursor;
      if (!(isForward ? hasNextPage : hasPreviousPage)) break;
      if (lasting.includes(change)) continue;
      // The row that the cursor stands on may go, too.
      await connection.write((transaction) =>
        present.has(change)
          ? transaction.run(REMOVE, { ids: [idOf(change)] }).then(() => undefined)
          : add(transaction, list, [change]),
      );
      if (!present.delete(change)) present.add(change);
    }
    const isUpward = list.order === "" || direction === "ASC";
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(isUpward ? seen.toSorted() : seen.toSorted().reverse());
    const expected = lasting.map(idOf).sort();
    expect(seen.filter((id) => expected.includes(id)).sort()).toEqual(expected);
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
}, 300_000);
