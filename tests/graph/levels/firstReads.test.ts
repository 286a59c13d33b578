import { afterAll, beforeAll, expect, test } from "vitest";
import { derivations } from "../../../src/api/derived.js";
import { readCatalog } from "../../../src/graph/compile/catalog.js";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import type { Connection } from "../../../src/graph/connection.js";
import { answerOf } from "../../../src/graph/foundRow.js";
import { GraphReader } from "../../../src/graph/graphReader.js";
import { FirstReads } from "../../../src/graph/levels/firstReads.js";
import { Forms } from "../../../src/graph/levels/forms.js";
import { OperationReader } from "../../../src/graph/operationReader.js";
import { compileOperation } from "../../support/compileOperation.js";
import { connectToDatabase } from "../../support/database.js";
import { loadSamples } from "../../support/sampleGraph.js";

const connection = connectToDatabase();
beforeAll(() => loadSamples(connection));
afterAll(() => connection.close());

/** A promise with what ends it. */
function promised() {
  let resolve = () => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

/** Reads of a text, which tell what they do; `plan` and `read` may be made to wait or fail. */
function reads({
  plan = async () => {},
  read = async () => {},
}: {
  plan?(): Promise<void>;
  read?(): Promise<void>;
} = {}) {
  const firstReads = new FirstReads();
  const done: string[] = [];
  const known = new Set<string>();
  const readOnce = async (text: string) => {
    done.push(`read ${text}`);
    await read();
    known.add(text);
  };
  const run = (text: string, patiently: <V>(something: Promise<V>) => Promise<V> = (something) => something) =>
    firstReads.run(text, {
      async begin(onPlanned, signal) {
        done.push(`plan ${text}`);
        await plan();
        onPlanned();
        signal.addEventListener("abort", () => done.push(`end ${text}`));
        await readOnce(text);
      },
      isRead: () => known.has(text),
      read: () => readOnce(text),
      patiently,
    });
  return { done, run };
}

test("all that wait for a text wait for one plan and one read, and other texts for the plan alone", async () => {
  const planned = promised();
  const read = promised();
  const { done, run } = reads({ plan: () => planned.promise, read: () => read.promise });
  const waiting = [run("one"), run("one"), run("one"), run("other")];
  await new Promise(setImmediate);
  expect(done).toEqual(["plan one"]);
  planned.resolve();
  await new Promise(setImmediate);
  expect([...done].sort()).toEqual(["plan one", "plan other", "read one", "read other"]);
  read.resolve();
  await Promise.all(waiting);
  expect([...done].sort()).toEqual(["plan one", "plan other", "read one", "read one", "read one", "read other"]);
});

test("who comes while the first reads has nothing planned again", async () => {
  const read = promised();
  const { done, run } = reads({ read: () => read.promise });
  const first = run("one");
  await new Promise(setImmediate);
  const second = run("one");
  read.resolve();
  await Promise.all([first, second]);
  expect(done).toEqual(["plan one", "read one", "read one"]);
});

test("a plan that fails is told to all that wait, keeps no other text, and is begun anew by who comes next", async () => {
  let isAway = true;
  const { done, run } = reads({
    async plan() {
      if (isAway) throw new Error("away");
    },
  });
  const outcomes = await Promise.allSettled([run("one"), run("one")]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  isAway = false;
  await run("other");
  await run("one");
  expect(done).toEqual(["plan one", "plan other", "read other", "plan one", "read one"]);
});

test("who leaves has the plan made for the others, and its read ended after that", async () => {
  const planned = promised();
  const read = promised();
  const { done, run } = reads({ plan: () => planned.promise, read: () => read.promise });
  const first = run("one", () => Promise.reject(new Error("left")));
  await expect(first).rejects.toThrow("left");
  const second = run("one");
  await new Promise(setImmediate);
  expect(done).toEqual(["plan one"]);
  planned.resolve();
  await new Promise(setImmediate);
  expect(done).toEqual(["plan one", "read one", "end one"]);
  read.resolve();
  await second;
  expect(done).toEqual(["plan one", "read one", "end one", "read one"]);
});

test("where the first that reads fails, the next goes first", async () => {
  let fails = 2;
  const { done, run } = reads({
    async read() {
      fails -= 1;
      if (fails >= 0) throw new Error("too long");
    },
  });
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => run("one")));
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled", "fulfilled"]);
  expect(done).toEqual(["plan one", "read one", "read one", "end one", "read one", "read one"]);
});

test("sixteen that ask at once for what the database never planned have it planned once, though the first leaves", async () => {
  const planned: string[] = [];
  const asked = promised();
  const read: Connection["read"] = (text, parameters, options) => {
    if (options?.onPlanned) {
      planned.push(text);
      asked.resolve();
    }
    return connection.read(text, parameters, options);
  };
  const reader = new GraphReader({ ...connection, read }, readCatalog(derivations), new Cursors("reads"), {
    forms: new Forms(),
  });
  const [compiled] = await compileOperation(
    '{ term(slug: "public-diplomacy") { label definitions { nodes { text } } } }',
  );
  if (!compiled) throw new Error("Nothing was compiled.");
  const roots = new Map([["firstReads", compiled]]);
  const leaving = new AbortController();
  const first = new OperationReader(reader, { timeAllowed: 60_000, signal: leaving.signal }).readCompiled(roots);
  const others = Array.from({ length: 15 }, () =>
    new OperationReader(reader, { timeAllowed: 60_000 }).readCompiled(roots),
  );
  await asked.promise;
  leaving.abort();
  await expect(first).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  for (const found of await Promise.all(others)) {
    expect(answerOf(compiled, found.get("firstReads") ?? null)).toMatchObject({ label: "Public Diplomacy" });
  }
  await new OperationReader(reader).readCompiled(roots);
  expect(planned).toHaveLength(1);
});
