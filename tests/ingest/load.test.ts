import { afterAll, beforeEach, expect, test } from "vitest";
import { load } from "../../src/ingest/load.js";
import { removeSources } from "../../src/ingest/removeSources.js";
import { connectToDatabase } from "../support/database.js";
import { clearGraph, dumpGraph } from "./support/dumpGraph.js";
import { byline, page } from "./support/page.js";

const connection = connectToDatabase();
beforeEach(() => clearGraph(connection));
afterAll(() => connection.close());

async function dataVersion(): Promise<unknown> {
  return (await connection.read("MATCH (graph:Graph) RETURN graph.dataVersion AS version"))[0]?.version;
}

test("counts what says something new and what does not; only a change moves the data version", async () => {
  const before = await dataVersion();
  const results = [{ record: page("a") }, { record: page("b", { label: "Buoy", text: "It floats." }) }];
  expect(await load(connection, results)).toMatchObject({ loaded: 2, unchanged: 0, rejected: [] });
  const loaded = await dataVersion();
  expect(loaded).not.toBe(before);
  expect(await load(connection, results)).toMatchObject({ loaded: 0, unchanged: 2 });
  expect(await dataVersion()).toBe(loaded);
});

test("hands rejections through and loads the rest", async () => {
  const rejection = { uri: "bad", code: "TERM_MISSING" as const, message: "No term.", line: 3 };
  const report = await load(connection, [{ rejection }, { record: page("a") }]);
  expect(report).toMatchObject({ loaded: 1, rejected: [rejection] });
});

test("a load of several batches reads no further ahead than the next", async () => {
  let read = 0;
  let committed = 0;
  async function* pages() {
    for (let index = 0; index < 3_500; index += 1) {
      read += 1;
      expect(read - committed).toBeLessThanOrEqual(2_001);
      yield { record: page(`p/${index}`, { label: `Buoy ${index % 50}`, text: `It floats ${index}.` }) };
    }
  }
  const report = await load(connection, pages(), {
    onProgress: ({ loaded }) => {
      committed = loaded;
    },
  });
  expect(report.loaded).toBe(3_500);
  const [row] = await connection.read("MATCH (n:Definition) RETURN count(n) AS definitions");
  expect(row).toEqual({ definitions: 3_500 });
});

test("loads of the same chapters at the same time give the graph that one after the other gives", async () => {
  const pages = Array.from({ length: 24 }, (_, index) =>
    page(`p/${index}`, {
      label: `Buoy ${index % 5}`,
      text: `It floats ${index % 7}.`,
      chapter: {
        title: `Towns ${index % 4}`,
        doi: `10.5555/${index % 6}`,
        bylines: [byline(`Ada Quill ${index % 3}`)],
      },
      more: [{ title: `Towns ${(index + 1) % 4}`, text: `Elsewhere ${index % 3}.` }],
    }),
  );
  await load(
    connection,
    pages.map((record) => ({ record })),
  );
  const expected = await dumpGraph(connection);
  await clearGraph(connection);
  const parts = [0, 1, 2, 3].map((part) =>
    pages.filter((_, index) => index % 4 === part).map((record) => ({ record })),
  );
  await Promise.all(parts.map((part) => load(connection, part)));
  expect(await dumpGraph(connection)).toEqual(expected);
});

test("a source that is taken out takes all that only it said", async () => {
  await load(connection, [
    { record: page("a") },
    { record: page("b", { label: "Buoy", chapter: { title: "Two", doi: "10.5555/2", book: { title: "Atlas" } } }) },
  ]);
  expect(await removeSources(connection, ["a", "b", "never"])).toBe(2);
  expect(await dumpGraph(connection)).toEqual([]);
});
