import { afterAll, beforeEach, expect, test } from "vitest";
import type { Transaction } from "../../src/graph/connection.js";
import { readAhead, readByKeys } from "../../src/graph/readAhead.js";
import { statement } from "../../src/graph/statement.js";
import { changeRecords } from "../../src/ingest/change/changeRecords.js";
import { load } from "../../src/ingest/load.js";
import { connectToDatabase } from "../support/database.js";
import { clearGraph } from "./support/dumpGraph.js";
import { manyPages } from "./support/manyPages.js";

const connection = connectToDatabase();
beforeEach(() => clearGraph(connection));
afterAll(() => connection.close());

const AROUND = [
  "load/readSources",
  "load/readSourcesByNumber",
  "load/readChapterStatements",
  "load/readOccurrences",
  "identity/readBylinesOfNames",
  "identity/readDecisionsOfNames",
  "load/readOrganizationNames",
  "load/readTerms",
  "load/readTermIds",
];

/** The transaction, and the texts that were run in it. */
function watched(transaction: Transaction): { watching: Transaction; texts: string[] } {
  const texts: string[] = [];
  const watching: Transaction = {
    run(text, parameters) {
      texts.push(text);
      return transaction.run(text, parameters);
    },
  };
  return { watching, texts };
}

test("what stands around new records is asked for at once behind the lock, and nothing of it again", async () => {
  const put = manyPages(40).map((record, index) => ({
    ...record,
    definitions: record.definitions.map((definition) => ({ ...definition, number: String(index) })),
  }));
  for (const step of ["new", "beside what is there"]) {
    const records = put.map((record) => ({ ...record, uri: `${step}/${record.uri}` }));
    const texts = await connection.write(async (transaction) => {
      const { watching, texts } = watched(transaction);
      await changeRecords(watching, { put: records });
      return texts;
    });
    expect(texts.slice(0, 2)).toEqual([statement("load/lock").text, statement("withdraw/readMarks").text]);
    const names = AROUND.filter((name) => texts.includes(statement(name).text));
    expect(texts.slice(2, 2 + names.length).sort()).toEqual(names.map((name) => statement(name).text).sort());
    const again = texts.slice(2 + names.length).filter((text) => names.some((name) => statement(name).text === text));
    // A page that is replaced by its number is read with all that it said.
    expect(again.filter((text) => text !== statement("load/readSources").text)).toEqual([]);
  }
});

test("keys that were read ahead, others and both give the rows that one statement gives", async () => {
  await load(
    connection,
    manyPages(30).map((record) => ({ record })),
  );
  const keys = ["buoy 0", "buoy 1", "buoy 2", "buoy 3", "no such term"];
  await connection.write(async (transaction) => {
    const ahead = readAhead(transaction, [
      { statement: { name: "load/readTerms", columns: { keys: "key" } }, keys: { keys: keys.slice(0, 3) } },
    ]);
    for (const asked of [[], keys.slice(1, 2), keys.slice(3), keys]) {
      const rows = await readByKeys(ahead, "load/readTerms", { keys: asked });
      const plain = await readByKeys(transaction, "load/readTerms", { keys: asked });
      expect(rows).toEqual(plain);
      expect(rows.map(({ key }) => key)).toEqual(asked.filter((key) => key !== "no such term"));
    }
  });
});

test("a statement that fails ahead is told by whoever reads next, not that the transaction is over", async () => {
  const failing = { statement: { name: "load/readTerms", columns: { keys: "key" } }, keys: { keys: ["buoy"] } };
  const work = connection.write(async (transaction) => {
    const broken: Transaction = {
      run: (text, parameters) =>
        text === statement("load/readTerms").text
          ? transaction.run("RETURN 1 / 0 AS zero")
          : transaction.run(text, parameters),
    };
    const ahead = readAhead(broken, [failing]);
    return readByKeys(ahead, "load/readSources", { uris: ["p/0"] });
  });
  await expect(work).rejects.toMatchObject({ code: "INTERNAL", cause: { message: expect.stringContaining("zero") } });
});
