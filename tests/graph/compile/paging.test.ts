import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectToDatabase } from "../../support/database.js";
import { BothWays } from "./bothWays.js";

const SEED = Number(process.env.LEXIGRAPH_SEED ?? 20261124);

const database = connectToDatabase();
let both: BothWays;

beforeAll(async () => {
  both = await BothWays.open(database);
});
afterAll(() => database.close());

interface Page {
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

/** One page of a list, of the owner at a place among all of its type. */
async function readPage(scope: string, owner: number, args: string): Promise<Page | undefined> {
  const { text, path } = both.cursors.listAt(scope, args);
  const { result } = await both.inProduct({ text, variables: {} });
  expect(result.errors, text).toBeUndefined();
  let found: unknown = result.data;
  for (const step of path) found = Object(found)[step === "*" ? owner : step];
  return found as Page | undefined;
}

async function walk(scope: string, owner: number, size: number, isForward: boolean): Promise<Page[]> {
  const pages: Page[] = [];
  for (let bound = ""; ; ) {
    const page = await readPage(scope, owner, `${isForward ? "first" : "last"}: ${size}${bound}`);
    if (!page) return pages;
    if (isForward) pages.push(page);
    else pages.unshift(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(isForward ? hasNextPage : hasPreviousPage)) return pages;
    bound = isForward ? `, after: "${endCursor}"` : `, before: "${startCursor}"`;
  }
}

test("a list walked page by page, either way, at any size, gives every row once", async () => {
  const scope = fc.constantFrom(...both.cursors.scopeNames);
  const property = fc.asyncProperty(
    scope,
    fc.nat(8),
    fc.integer({ min: 1, max: 6 }),
    fc.boolean(),
    async (list, owner, size, isForward) => {
      const whole = await readPage(list, owner, "first: 100");
      fc.pre(whole !== undefined);
      const pages = await walk(list, owner, size, isForward);
      const cursorsOf = (page: Page | undefined) => (page?.edges ?? []).map(({ cursor }) => cursor);
      expect(pages.flatMap(cursorsOf)).toEqual(cursorsOf(whole));
      expect(new Set(cursorsOf(whole)).size).toBe(whole?.totalCount);
      pages.forEach((page, i) => {
        expect(page.pageInfo.hasPreviousPage).toBe(i > 0);
        expect(page.pageInfo.hasNextPage).toBe(i < pages.length - 1);
        expect(page.totalCount).toBe(whole?.totalCount);
      });
    },
  );
  await fc.assert(property, { numRuns: 60, seed: SEED });
});
