import { afterAll, beforeAll, expect, test } from "vitest";
import { derivations } from "../../../src/api/derived.js";
import { readCatalog } from "../../../src/graph/compile/catalog.js";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import type { Connection } from "../../../src/graph/connection.js";
import { GraphReader } from "../../../src/graph/graphReader.js";
import { Forms } from "../../../src/graph/levels/forms.js";
import { OperationReader } from "../../../src/graph/operationReader.js";
import { compileOperation } from "../../support/compileOperation.js";
import { connectToDatabase } from "../../support/database.js";
import { loadSamples } from "../../support/sampleGraph.js";

const connection = connectToDatabase();
beforeAll(() => loadSamples(connection));
afterAll(() => connection.close());

test("after a connection broke, what was planned is planned anew, and nothing is read by level until the levels are", async () => {
  const sent: string[] = [];
  let breaks = 0;
  const read: Connection["read"] = (text, parameters, options) => {
    sent.push(options?.onPlanned ? `first ${text}` : text);
    if (breaks > 0) options?.onBroken?.();
    breaks -= 1;
    return connection.read(text, parameters, options);
  };
  const forms = new Forms();
  const lost: string[] = [];
  const reader = new GraphReader({ ...connection, read }, readCatalog(derivations), new Cursors("plans"), {
    forms,
    onPlansLost: () => lost.push(sent.at(-1) ?? ""),
  });
  const [compiled] = await compileOperation('{ term(slug: "public-diplomacy") { label } }');
  if (!compiled) throw new Error("Nothing was compiled.");
  const { text } = compiled.statement;
  const ask = () => new OperationReader(reader).readCompiled(new Map([["term", compiled]]));
  await ask();
  forms.levelsPlanned();
  await ask();
  expect(sent).toEqual([`first ${text}`, text]);
  expect(lost).toEqual([]);
  breaks = 1;
  await ask();
  expect(lost).toEqual([text]);
  expect([forms.isPlanned(text), reader.formOf(compiled)]).toEqual([false, "whole"]);
  await ask();
  expect(sent.slice(2)).toEqual([text, `first ${text}`]);
});
