import { parse } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { derivations } from "../../../src/api/derived.js";
import { readCatalog } from "../../../src/graph/compile/catalog.js";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import type { Connection } from "../../../src/graph/connection.js";
import { GraphReader } from "../../../src/graph/graphReader.js";
import { FirstPlans } from "../../../src/graph/levels/firstPlans.js";
import { Forms } from "../../../src/graph/levels/forms.js";
import { OperationReader } from "../../../src/graph/operationReader.js";
import { PreparedOperation } from "../../../src/graph/prepare/preparedOperation.js";
import { productSchema } from "../../support/api.js";
import { connectToDatabase } from "../../support/database.js";
import { loadSamples } from "../../support/sampleGraph.js";

const connection = connectToDatabase();
beforeAll(() => loadSamples(connection));
afterAll(() => connection.close());

/** A promise with what ends it. */
function promised() {
  let resolve = () => {};
  let reject = (_: Error) => {};
  const promise = new Promise<void>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  return { promise, resolve, reject };
}

test("all that wait for a text wait for one plan, and other texts for its end", async () => {
  const plans = new FirstPlans();
  const begun: string[] = [];
  const one = promised();
  const plan = (text: string, ended: Promise<void>) => () => {
    begun.push(text);
    return ended;
  };
  const waiting = [1, 2, 3].map(() => plans.of("one", plan("one", one.promise)));
  const other = plans.of("other", plan("other", Promise.resolve()));
  await Promise.resolve();
  expect(begun).toEqual(["one"]);
  one.resolve();
  await Promise.all([...waiting, other]);
  expect(begun).toEqual(["one", "other"]);
});

test("a plan that fails is told to all that wait, keeps nobody else from planning, and is begun anew by who comes next", async () => {
  const plans = new FirstPlans();
  const failure = new Error("away");
  const failed = () => Promise.reject(failure);
  const outcomes = await Promise.allSettled([
    plans.of("one", failed),
    plans.of("one", failed),
    plans.of("other", () => Promise.resolve()),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
  await expect(plans.of("one", () => Promise.resolve())).resolves.toBeUndefined();
});

test("sixteen that ask at once for what the database never planned have it planned once, though the first leaves", async () => {
  const planned: string[] = [];
  const asked = promised();
  const read: Connection["read"] = (text, parameters, options) => {
    if (text.startsWith("EXPLAIN ")) {
      planned.push(text);
      asked.resolve();
    }
    return connection.read(text, parameters, options);
  };
  const reader = new GraphReader({ ...connection, read }, readCatalog(derivations), new Cursors("plans"), {
    forms: new Forms(),
  });
  const document = parse('{ firstPlans: term(slug: "public-diplomacy") { label definitions { nodes { text } } } }');
  const [operation] = document.definitions;
  if (operation?.kind !== "OperationDefinition") throw new Error("no operation");
  const preparing = { schema: productSchema(), reader, isPublic: () => true };
  const roots = new PreparedOperation(preparing, operation, document).prepare({})?.roots();
  if (!roots) throw new Error("it cannot be read as a whole");
  const leaving = new AbortController();
  const first = new OperationReader(reader, { timeAllowed: 60_000, signal: leaving.signal }).readCompiled(roots);
  const others = Array.from({ length: 15 }, () =>
    new OperationReader(reader, { timeAllowed: 60_000 }).readCompiled(roots),
  );
  await asked.promise;
  leaving.abort();
  await expect(first).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  for (const answer of await Promise.all(others)) {
    expect(answer).toMatchObject({ firstPlans: { label: "Public Diplomacy" } });
  }
  await new OperationReader(reader).readCompiled(roots);
  expect(planned).toHaveLength(1);
});
