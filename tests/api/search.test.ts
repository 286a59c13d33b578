import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection } from "../../src/graph/connection.js";
import { load } from "../../src/ingest/load.js";
import { connectToDatabase } from "../support/database.js";
import { type Ask, answered } from "./askGraph.js";
import { askSearchGraph } from "./searchGraph.js";

interface Found {
  search: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
    edges: { cursor: string; score: number; snippet: string | null; node: { __typename: string; id: string } }[];
  };
}

const SEARCH = `query ($query: String!, $kinds: [EntityKind!], $first: Int = 100, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score snippet node { __typename ... on Node { id } } }
  }
}`;
const SEARCH_BACKWARDS = `query ($query: String!, $last: Int, $before: String) {
  search(query: $query, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score snippet node { __typename ... on Node { id } } }
  }
}`;

let connection: Connection;
let ask: Ask;
beforeAll(async () => {
  connection = connectToDatabase();
  ask = await askSearchGraph(connection);
});
afterAll(() => connection.close());

async function find(query: string, variables: Record<string, unknown> = {}): Promise<Found["search"]> {
  return answered(await ask<Found>(SEARCH, { query, ...variables })).search;
}

async function idsOf(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
  return (await find(query, variables)).edges.map(({ node }) => node.id);
}

async function refusalOf(variables: Record<string, unknown>): Promise<{ code: unknown; message: string } | undefined> {
  const { data, errors } = await ask(SEARCH, variables);
  expect(data ?? null).toBeNull();
  return errors[0];
}

describe("what is found", () => {
  test("diacritics are forgiven, both ways", async () => {
    for (const query of ["Ozcakil", "ÖZÇAKIL", "özçakil"]) {
      const { edges } = await find(query, { kinds: ["AUTHOR"] });
      expect(edges.map(({ snippet }) => snippet)).toContain("Yasemin «Özçakıl»");
    }
    expect(await idsOf("soren")).toHaveLength(1);
  });

  test("one typo is forgiven, and marked in the snippet", async () => {
    const { edges } = await find("diplomcy", { kinds: ["TERM"] });
    expect(edges[0]).toMatchObject({ node: { id: "term:public-diplomacy" }, snippet: "Public «Diplomacy»" });
    expect(await idsOf("pubilc diplomacyy")).toContain("term:public-diplomacy");
    expect(await idsOf("diplmcy")).toEqual([]);
  });

  test("the singular finds the plural, and the other way about", async () => {
    for (const query of ["embassy", "Embassies"])
      expect((await find(query)).edges.map(({ snippet }) => snippet)).toEqual([expect.stringMatching(/^«Embassies» /)]);
    expect(await idsOf("public diplomacies")).toContain("term:public-diplomacy");
  });

  test("a definition, an abstract, a title, a name and an organisation are found by a word of theirs", async () => {
    const types = async (query: string) => (await find(query)).edges.map(({ node }) => node.__typename);
    expect(await types("attracts")).toEqual(["Definition"]);
    expect(await types("embassies")).toEqual(["Chapter"]);
    expect(await types("kites")).toEqual(["Chapter"]);
    expect(await types("handbook")).toEqual(["Book"]);
    expect(await types("kowalska")).toEqual(["Author"]);
    expect(await types("institute")).toEqual(["Organization"]);
  });

  test("a phrase in quotation marks is found as a phrase", async () => {
    expect(await idsOf('"soft power"')).toEqual(["term:soft-power"]);
    expect(await idsOf("“soft power”")).toEqual(["term:soft-power"]);
    expect(await idsOf('"power soft"')).toEqual([]);
    expect(await idsOf("soft power", { kinds: ["DEFINITION"] })).toHaveLength(1);
  });

  test("where nothing has every word, what has one is found", async () => {
    expect(await idsOf("kites attracts")).toHaveLength(2);
    expect(await idsOf('"soft power" xylophone')).toEqual(["term:soft-power"]);
  });

  test("where nothing has the last word, what begins so is found", async () => {
    expect((await idsOf("institut", { kinds: ["ORGANIZATION"] })).length).toBe(1);
    expect(await idsOf("insti", { kinds: ["ORGANIZATION"] })).toEqual(
      await idsOf("institute", { kinds: ["ORGANIZATION"] }),
    );
    expect(await idsOf("soft pow", { kinds: ["TERM"] })).toContain("term:soft-power");
    expect(await idsOf("in", { kinds: ["ORGANIZATION"] })).toEqual([]);
  });

  test("nothing is found for what nothing holds", async () => {
    expect(await find("xylophone")).toMatchObject({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test("kinds filter", async () => {
    const all = await find("public");
    expect(new Set(all.edges.map(({ node }) => node.__typename))).toEqual(new Set(["Term", "Chapter", "Author"]));
    const some = await find("public", { kinds: ["AUTHOR", "CHAPTER"] });
    expect(new Set(some.edges.map(({ node }) => node.__typename))).toEqual(new Set(["Chapter", "Author"]));
    expect(some.totalCount).toBe(some.edges.length);
    expect(await idsOf("pd", { kinds: ["CHAPTER"] })).toEqual([]);
  });
});

describe("the order", () => {
  test("the exact label comes first, then labels that start so, then the rest by score", async () => {
    const { edges } = await find("public diplomacy");
    expect(edges.slice(0, 2).map(({ node }) => node.id)).toEqual([
      "term:public-diplomacy",
      "term:public-diplomacy-network",
    ]);
    expect(edges.map(({ node }) => node.id)).toContain("chapter:10.5555/search.ch003");
    const scores = edges.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
  });

  test("another label is a label, even one that the index leaves out", async () => {
    expect((await idsOf("PD"))[0]).toBe("term:public-diplomacy");
    expect((await find("it")).edges[0]).toMatchObject({
      node: { id: "term:information-technology" },
      snippet: "«IT»",
    });
  });

  test("a label that starts so comes before what weighs more, another label too", async () => {
    expect((await idsOf("information")).at(0)).toBe("term:information-technology");
    expect((await idsOf("iot")).at(0)).toBe("term:power-supply");
  });

  test("quotation marks do not hide an exact label", async () => {
    expect((await idsOf('"Public Diplomacy"'))[0]).toBe("term:public-diplomacy");
  });
});

test("a snippet is a window of the text that matches best", async () => {
  const { edges } = await find("plea ear", { kinds: ["CHAPTER"] });
  const snippet = edges[0]?.snippet ?? "";
  expect(snippet).toContain("«plea»");
  expect(snippet).toContain("«ear»");
  expect(snippet.startsWith("…")).toBe(true);
  expect(snippet.length).toBeLessThan(180);
});

describe("operators are plain text", () => {
  test.each([
    "public AND NOT diplomacy",
    "+public -diplomacy",
    "label:public",
    "publ* OR public?",
    "public~2 diplomacy^9",
    '(public [a TO z} "diplomacy',
    "/public/ && diplomacy || !x",
    '\\public \\" diplomacy\\',
    "*:* public",
  ])("%s", async (query) => {
    expect(await idsOf(query)).toContain("term:public-diplomacy");
  });

  test("no text of letters, digits and operators fails", async () => {
    const pieces = [
      "public",
      "AND",
      "IT",
      "7",
      "ß",
      "İ",
      "ǅ",
      "外交",
      "e-x",
      "o'b",
      "1.5",
      ..."+-&|!(){}[]^\"~*?:\\/«»,.'_ \t",
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 16 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(texts, async (query) => {
        const { errors } = await ask(SEARCH, { query });
        expect(errors.filter(({ code }) => code !== "BAD_USER_INPUT")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("paging", () => {
  test.each([1, 2, 3, 100])("pages of %i give every row once, forwards and backwards", async (size) => {
    const whole = await find("public diplomacy");
    const expected = whole.edges.map(({ node }) => node.id);
    expect(whole.totalCount).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(3);

    const forwards: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Found["search"] = await find("public diplomacy", { first: size, after });
      expect(page.pageInfo.hasPreviousPage).toBe(forwards.length > 0);
      forwards.push(...page.edges.map(({ node }) => node.id));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(forwards).toEqual(expected);

    const backwards: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const variables = { query: "public diplomacy", last: size, before };
      const page: Found["search"] = answered(await ask<Found>(SEARCH_BACKWARDS, variables)).search;
      expect(page.pageInfo.hasNextPage).toBe(backwards.length > 0);
      backwards.unshift(...page.edges.map(({ node }) => node.id));
      more = page.pageInfo.hasPreviousPage;
      before = page.pageInfo.startCursor;
    }
    expect(backwards).toEqual(expected);
  });

  test("ten rows are given where no number is", async () => {
    const reply = await ask<Found>(
      '{ search(query: "a public power town harbour handbook lamps") { edges { cursor } } }',
    );
    expect(answered(reply).search.edges).toHaveLength(10);
  });

  test("a cursor holds until the data changes", async () => {
    const { edges } = await find("public");
    const [first, last] = [edges[0]?.cursor, edges.at(-1)?.cursor];
    expect((await find("public", { after: first })).edges).toHaveLength(edges.length - 1);
    expect(await find("public", { after: last })).toMatchObject({ edges: [], pageInfo: { hasPreviousPage: true } });
    await connection.write((transaction) =>
      transaction.run("MATCH (graph:Graph {id: 'graph'}) SET graph.dataVersion = graph.dataVersion + 1"),
    );
    for (const after of [first, last]) {
      expect(await refusalOf({ query: "public", after })).toMatchObject({
        code: "BAD_USER_INPUT",
        message: expect.stringContaining('"after"'),
      });
    }
  });

  test("a cursor of another list, or of another search, is refused", async () => {
    const { data } = await ask<{ terms: { pageInfo: { endCursor: string } } }>("{ terms { pageInfo { endCursor } } }");
    const after = data?.terms.pageInfo.endCursor;
    expect(await refusalOf({ query: "public", after })).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusalOf({ query: "public", after: "forged" })).toMatchObject({ code: "BAD_USER_INPUT" });
    const other = (await find("diplomacy")).edges[0]?.cursor;
    expect(await refusalOf({ query: "public", after: other })).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

describe("bad input names its argument", () => {
  test.each([
    ["query", { query: "" }],
    ["query", { query: "   " }],
    ["query", { query: '?! "…" *' }],
    ["query", { query: "a".repeat(300) }],
    ["query", { query: "word ".repeat(17) }],
    ["kinds", { query: "public", kinds: [] }],
    ["first", { query: "public", first: 0 }],
    ["first", { query: "public", first: 5000 }],
  ])("%s: %j", async (argument, variables) => {
    expect(await refusalOf(variables)).toEqual({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining(`"${argument}"`),
    });
  });

  test("a kind that does not exist", async () => {
    expect(await refusalOf({ query: "public", kinds: ["PERSON"] })).toBeDefined();
  });
});

test("a term that is called so is found without those that are called nearly so", async () => {
  await load(connection, [
    {
      record: {
        uri: "https://example.org/dictionary/page/710",
        format: "DICTIONARY_TEXT",
        chapter: { title: "Flour and Snow", doi: "10.5555/search.ch710", bylines: [] },
        definitions: [{ label: "Soft Powder", alternativeLabels: [], text: "Snow of one night.", number: "710" }],
      },
    },
  ]);
  const terms = { kinds: ["TERM"] };
  expect(await idsOf("soft power", terms)).toEqual(["term:soft-power"]);
  expect(await idsOf("soft poweer", terms)).toEqual(["term:soft-powder", "term:soft-power"]);
});

describe("a word that most have", () => {
  const universities = ["Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple"].map(
    (tree) => `${tree} University`,
  );
  const printedOn = (number: number, names: readonly string[]) =>
    load(connection, [
      {
        record: {
          uri: `https://example.org/dictionary/page/${number}`,
          format: "DICTIONARY_TEXT",
          chapter: {
            title: `Trees of Year ${number}`,
            doi: `10.5555/search.ch${number}`,
            bylines: [{ name: "Tove Lund", affiliations: names.map((name) => ({ name, country: "Malta" })) }],
          },
          definitions: [{ label: "Arboretum", alternativeLabels: [], text: "Trees with names.", number: `${number}` }],
        },
      },
    ]);
  beforeAll(() => printedOn(700, [...universities, "Università del Faro"]));

  test("is found before a rare one that is a typo away", async () => {
    const { edges } = await find("university", { kinds: ["ORGANIZATION"] });
    expect(edges).toHaveLength(10);
    expect(edges.at(-1)?.snippet).toBe("«Università» del Faro");
  });

  test("is found without typos where it fills a page", async () => {
    await printedOn(701, ["Oak University"]);
    const { edges } = await find("university", { kinds: ["ORGANIZATION"] });
    expect(edges).toHaveLength(10);
    for (const { snippet } of edges) expect(snippet).toMatch(/ «University»$/);
    expect(await idsOf("università", { kinds: ["ORGANIZATION"] })).toHaveLength(11);
  });
});
