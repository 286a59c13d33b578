import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { SourceRecord } from "../../src/domain/record.js";
import { changeRecords } from "../../src/ingest/change/changeRecords.js";
import { connectToDatabase } from "../support/database.js";
import { clearGraph } from "./support/dumpGraph.js";
import { byline, page } from "./support/page.js";

const connection = connectToDatabase();
beforeEach(() => clearGraph(connection));
afterAll(() => connection.close());

/** Each page in a load of its own, so that every case says what a later page changes. */
async function loadEach(...pages: SourceRecord[]): Promise<void> {
  for (const record of pages) await connection.write((transaction) => changeRecords(transaction, { put: [record] }));
}

async function values(cypher: string): Promise<unknown[]> {
  return (await connection.read(`${cypher} AS value`)).map(({ value }) => value);
}

const CHAPTERS = "MATCH (chapter:Chapter) WITH chapter ORDER BY chapter.id RETURN chapter.id";
const BOOKS = "MATCH (book:Book) WITH book ORDER BY book.id RETURN book.id";
const TEXTS = "MATCH (definition:Definition) WITH definition ORDER BY definition.text RETURN definition.text";

describe("a term", () => {
  test("is its folded base label, shown in the most frequent spelling, then with more diacritics", async () => {
    await loadEach(page("a", { label: "Café Talk", text: "One." }), page("b", { label: "cafe talk", text: "Two." }));
    expect(await values("MATCH (term:Term) RETURN term { .id, .label, .definitionCount }")).toEqual([
      { id: "term:cafe-talk", label: "Café Talk", definitionCount: 2 },
    ]);
    await loadEach(page("c", { label: "cafe talk", text: "Three." }));
    expect(await values("MATCH (term:Term) RETURN term.label")).toEqual(["cafe talk"]);
  });

  test("is found by its alternative labels, which show once each", async () => {
    const record = page("a");
    const [main] = record.definitions;
    await loadEach({
      ...record,
      definitions: [{ ...main, label: "Harbour Talk", text: "X.", alternativeLabels: ["HT", "ht"] }],
    });
    expect(await values("MATCH (term:Term) RETURN term.alternativeLabels")).toEqual([["HT"]]);
    expect(
      await values("MATCH (label:Label)<-[has:HAS_LABEL]-() WITH has, label ORDER BY has.rank RETURN label.folded"),
    ).toEqual(["harbour talk", "ht"]);
  });

  test("shares a slug: the first label in code point order keeps it, whatever comes first", async () => {
    await loadEach(page("a", { label: "Open-Data" }), page("b", { label: "open data" }));
    const [first, second] = await values("MATCH (term:Term) WITH term ORDER BY term.key RETURN term.slug");
    expect(first).toBe("open-data");
    expect(second).toMatch(/^open-data-[a-z0-9]{4}$/);
    expect(await values("MATCH (:FormerId {id: 'term:open-data'})-[:RESOLVES_TO]->(term) RETURN term.key")).toEqual([]);
  });
});

describe("a definition", () => {
  test("is term, chapter and folded text: the same on two pages is one with two sources", async () => {
    await loadEach(page("a", { text: "Talk between harbours." }), page("b", { text: "Talk between Harbours." }));
    expect(await values("MATCH (d:Definition) RETURN COUNT { (d)-[:READ_FROM]->() }")).toEqual([2]);
  });

  test("is another one in another chapter", async () => {
    await loadEach(
      page("a", { chapter: { doi: "10.5555/one" } }),
      page("b", { chapter: { title: "Far", doi: "10.5555/two" } }),
    );
    expect(await values("MATCH (d:Definition) RETURN d.text")).toHaveLength(2);
  });

  test("changes with its page's number, whose former page goes; its former id resolves", async () => {
    await loadEach(page("a", { number: "12", text: "Old words." }));
    const [formerId] = await values("MATCH (d:Definition) RETURN d.id");
    await loadEach(page("b", { number: "12", text: "New words." }));
    expect(await values(TEXTS)).toEqual(["New words."]);
    expect(await values("MATCH (source:Source) RETURN source.uri")).toEqual(["b"]);
    expect(await values("MATCH (f:FormerId)-[:RESOLVES_TO]->(d:Definition) RETURN [f.id, d.text]")).toEqual([
      [formerId, "New words."],
    ]);
  });

  test("keeps both pages of one number where they print the same text", async () => {
    await loadEach(page("a", { number: "12" }), page("b", { number: "12", text: "talk between harbours." }));
    expect(await values("MATCH (source:Source) WITH source ORDER BY source.uri RETURN source.uri")).toEqual(["a", "b"]);
  });

  test("is not replaced by another term's page whose file has the same number", async () => {
    await loadEach(
      page("harbour-2.txt", { number: "2" }),
      page("town-2.txt", { number: "2", label: "Town", text: "A town." }),
    );
    expect(await values(TEXTS)).toHaveLength(2);
  });
});

describe("a chapter", () => {
  test("is its DOI", async () => {
    await loadEach(
      page("a", { chapter: { doi: "10.5555/one" } }),
      page("b", { chapter: { title: "Towns By Sea", doi: "10.5555/one" } }),
    );
    expect(await values(CHAPTERS)).toEqual(["chapter:10.5555/one"]);
  });

  test("is reprinted under a second DOI: one chapter, two DOIs, two books, the oldest first", async () => {
    const young = page("a", { chapter: { doi: "10.5555/a", year: 2015, book: { title: "New Atlas" } } });
    const old = page("b", { chapter: { doi: "10.5555/b", year: 2008, book: { title: "Old Atlas" } } });
    await loadEach(young, old);
    expect(await values("MATCH (chapter:Chapter) RETURN chapter { .id, .year }")).toEqual([
      { id: "chapter:10.5555/b", year: 2008 },
    ]);
    expect(await values("MATCH ()-[has:HAS_DOI]->(doi) WITH has, doi ORDER BY has.position RETURN doi.value")).toEqual([
      "10.5555/b",
      "10.5555/a",
    ]);
    expect(await values(BOOKS)).toHaveLength(2);
    expect(await values("MATCH (f:FormerId)-[:RESOLVES_TO]->(c:Chapter) RETURN [f.id, c.id]")).toEqual([
      ["chapter:10.5555/a", "chapter:10.5555/b"],
    ]);
  });

  test("answers to the id of each of its DOIs, also where its pages come together; so does a book", async () => {
    const [young, old] = [
      {
        doi: "10.5555/a",
        year: 2015,
        book: { title: "New Atlas", isbn: "9781234560010", doi: "10.5555/9781234560010" },
      },
      { doi: "10.5555/b", year: 2008, book: { title: "Old Atlas" } },
    ];
    const put = [page("a", { chapter: young }), page("b", { chapter: old })];
    await connection.write((transaction) => changeRecords(transaction, { put }));
    expect(await values("MATCH (f:FormerId)-[:RESOLVES_TO]->(e) WITH f, e ORDER BY f.id RETURN [f.id, e.id]")).toEqual([
      ["book:10.5555/9781234560010", "book:9781234560010"],
      ["chapter:10.5555/a", "chapter:10.5555/b"],
    ]);
  });

  test("of unknown year comes last, and is dated by the other chapters of its book", async () => {
    const undated = page("a", { chapter: { doi: "10.5555/a", book: { title: "Old Atlas" } } });
    const dated = page("b", { chapter: { doi: "10.5555/b", year: 2015, book: { title: "New Atlas" } } });
    await loadEach(undated, dated);
    expect(await values(CHAPTERS)).toEqual(["chapter:10.5555/b"]);
    await loadEach(
      page("c", { chapter: { title: "Other", doi: "10.5555/c", year: 1999, book: { title: "Old Atlas" } } }),
    );
    expect(await values(CHAPTERS)).toEqual(["chapter:10.5555/a", "chapter:10.5555/c"]);
  });

  test("with the same title and other authors is another chapter", async () => {
    await loadEach(
      page("a", { chapter: { doi: "10.5555/a" } }),
      page("b", { chapter: { doi: "10.5555/b", bylines: [byline("Bo Stern")] } }),
      page("c", { chapter: { doi: "10.5555/c", bylines: [] } }),
      page("d", { chapter: { doi: "10.5555/d", bylines: [] } }),
    );
    expect(await values(CHAPTERS)).toHaveLength(4);
  });

  test("without a DOI is its folded title within its book, and joins the one that has a DOI", async () => {
    const bare = page("a", { chapter: { title: "TOWNS at sea", bylines: [], book: { title: "Atlas" } } });
    await loadEach(bare, page("b", { chapter: { title: "Towns at sea", bylines: [], book: { title: "ATLAS" } } }));
    const [own] = await values(CHAPTERS);
    expect(own).toMatch(/^chapter:towns-at-sea-[a-z0-9]{6}$/);
    await loadEach(page("c", { chapter: { doi: "10.5555/c", book: { title: "Atlas" } } }));
    expect(await values(CHAPTERS)).toEqual(["chapter:10.5555/c"]);
    expect(await values("MATCH (f:FormerId)-[:RESOLVES_TO]->(c) RETURN [f.id, c.id]")).toContainEqual([
      own,
      "chapter:10.5555/c",
    ]);
    await loadEach(page("d", { chapter: { doi: "10.5555/d", bylines: [], book: { title: "Atlas" } } }));
    expect(await values(CHAPTERS)).toEqual(["chapter:10.5555/c", "chapter:10.5555/d", own]);
  });
});

describe("a More Results title", () => {
  const mention = page("m", {
    chapter: { title: "Other", doi: "10.5555/m" },
    more: [{ title: "Towns at Sea", text: "Elsewhere." }],
  });
  const known = page("k", { chapter: { doi: "10.5555/k" } });

  test.each([
    ["before", [known, mention]],
    ["after", [mention, known]],
  ])("belongs to the one known chapter of that title that defines the term, told %s", async (_, pages) => {
    await loadEach(...pages);
    expect(await values(CHAPTERS)).toEqual(["chapter:10.5555/k", "chapter:10.5555/m"]);
    expect(
      await values(
        "MATCH (:Chapter {id: 'chapter:10.5555/k'})<-[:PUBLISHED_IN]-(d) WITH d ORDER BY d.text RETURN d.text",
      ),
    ).toEqual(["Elsewhere.", "Talk between harbours."]);
    expect(
      await values("MATCH (:Chapter {id: 'chapter:10.5555/k'})-[:READ_FROM]->(s) WITH s ORDER BY s.uri RETURN s.uri"),
    ).toEqual(["k", "m"]);
  });

  test("is a chapter of its own where two are known, or one that defines another term", async () => {
    await loadEach(known, page("k2", { chapter: { doi: "10.5555/k2", bylines: [] } }), mention);
    expect(await values(CHAPTERS)).toHaveLength(4);
    await clearGraph(connection);
    await loadEach(page("k", { label: "Lighthouse", chapter: { doi: "10.5555/k" } }), mention);
    expect(await values(CHAPTERS)).toHaveLength(3);
  });
});

describe("a book", () => {
  test("is the ISBN and the DOI that a chapter's DOI tells", async () => {
    await loadEach(page("a", { chapter: { doi: "10.5555/978-0-306-40615-7.ch004" } }));
    expect(await values("MATCH (b:Book)-[:HAS_DOI]->(d) RETURN [b.id, b.isbn, b.title, d.value]")).toEqual([
      ["book:9780306406157", "9780306406157", "ISBN 9780306406157", "10.5555/978-0-306-40615-7"],
    ]);
    await loadEach(
      page("b", { chapter: { title: "Two", doi: "10.5555/978-0-306-40615-7.ch005", book: { title: "Atlas" } } }),
    );
    expect(await values("MATCH (b:Book) RETURN b.title")).toEqual(["Atlas"]);
  });

  test("known by title joins the only numbered book of that title, and none where there are two", async () => {
    const titled = page("t", { chapter: { title: "Three", book: { title: "ATLAS" } } });
    const one = page("a", { chapter: { book: { title: "Atlas", isbn: "9780306406157" } } });
    await loadEach(titled, one);
    expect(await values(BOOKS)).toEqual(["book:9780306406157"]);
    expect(await values("MATCH (f:FormerId)-[:RESOLVES_TO]->(b:Book) RETURN [f.id, b.id]")).toEqual([
      ["book:atlas", "book:9780306406157"],
    ]);
    await loadEach(page("b", { chapter: { title: "Two", book: { title: "Atlas", isbn: "9781861972712" } } }));
    expect(await values(BOOKS)).toEqual(["book:9780306406157", "book:9781861972712", "book:atlas"]);
  });
});

describe("bylines and authors", () => {
  test("bylines are those of the fullest page; another spelling is an alternative name", async () => {
    await loadEach(
      page("a", { chapter: { doi: "10.5555/a", bylines: [byline("Adá Quill")] } }),
      page("b", { chapter: { doi: "10.5555/a", bylines: [byline("Ada Quill", "Harbour University", "Norway")] } }),
    );
    expect(
      await values("MATCH (b:Byline)-[:ASSIGNED_TO]->(a:Author) RETURN [b.name, a.name, a.alternativeNames]"),
    ).toEqual([["Ada Quill", "Adá Quill", ["Ada Quill"]]]);
  });

  test("one author is one folded name with a shared organisation, with the rule that says so", async () => {
    await loadEach(
      page("a", { chapter: { doi: "10.5555/a", bylines: [byline("Ada Quill", "Harbour University", "Türkiye")] } }),
      page("b", {
        chapter: { title: "Two", doi: "10.5555/b", bylines: [byline("Áda Quill", "Harbour Üniversity", "Turkey")] },
      }),
      page("c", { chapter: { title: "Three", doi: "10.5555/c", bylines: [byline("Ada Quill")] } }),
    );
    expect(
      await values(
        "MATCH (a:Author)<-[r:ASSIGNED_TO]-() WITH a, r ORDER BY a.chapterCount, r.rule RETURN [a.chapterCount, r.rule]",
      ),
    ).toEqual([
      [1, "ONLY_BYLINE"],
      [2, "SAME_NAME_AND_ORGANIZATION"],
      [2, "SAME_NAME_AND_ORGANIZATION"],
    ]);
    expect(await values("MATCH (o:Organization) RETURN [o.id, o.name, o.countryCode]")).toEqual([
      ["organization:harbour-university-tr", "Harbour Üniversity", "TR"],
    ]);
  });

  test("an author's id follows the first byline; the former id resolves", async () => {
    await loadEach(page("b", { chapter: { doi: "10.5555/b" } }));
    const [formerId] = await values("MATCH (a:Author) RETURN a.id");
    expect(formerId).toMatch(/^author:ada-quill-[a-z0-9]{6}$/);
    await loadEach(page("a", { chapter: { title: "Earlier", doi: "10.5555/a" } }));
    const [id] = await values("MATCH (a:Author) RETURN a.id");
    expect(id).not.toBe(formerId);
    expect(await values("MATCH (f:FormerId)-[:RESOLVES_TO]->(a:Author) RETURN [f.id, a.id]")).toEqual([[formerId, id]]);
    await connection.write((transaction) => changeRecords(transaction, { put: [], remove: ["a"] }));
    expect(await values("MATCH (a:Author) RETURN a.id")).toEqual([formerId]);
    expect(await values("MATCH (f:FormerId)-[:RESOLVES_TO]->(a:Author) RETURN [f.id, a.id]")).toEqual([[id, formerId]]);
  });

  test("who wrote together is told once, from the smaller id", async () => {
    await loadEach(page("a", { chapter: { doi: "10.5555/a", bylines: [byline("Zoe Ash"), byline("Ada Quill")] } }));
    expect(await values("MATCH (x)-[r:CO_AUTHOR]->(y) RETURN [x.name, y.name, r.chapters]")).toEqual([
      ["Ada Quill", "Zoe Ash", ["chapter:10.5555/a"]],
    ]);
  });
});
