import { readFileSync } from "node:fs";
import { type OperationDefinitionNode, parse } from "graphql";
import { derivations } from "../../src/api/derived.js";
import { createSchema } from "../../src/api/schema.js";
import { warmUp } from "../../src/api/warm/warmUp.js";
import { readCatalog } from "../../src/graph/compile/catalog.js";
import type { Compiled } from "../../src/graph/compile/compile.js";
import { Cursors } from "../../src/graph/compile/cursor.js";
import type { Connection } from "../../src/graph/connection.js";
import { readCursorSecret } from "../../src/graph/cursorSecret.js";
import { GraphReader } from "../../src/graph/graphReader.js";
import type { Form } from "../../src/graph/levels/forms.js";
import { OperationReader } from "../../src/graph/operationReader.js";
import { PreparedOperation } from "../../src/graph/prepare/preparedOperation.js";
import type { BenchDatabase } from "../database.js";
import { Random } from "../generate/random.js";
import { withGeneratedGraph } from "../generatedGraph.js";
import { latencies, median } from "../latencies.js";
import type { Bench, Outcome, Workload } from "../workload.js";
import { type Root, Shapes } from "./cold/shapes.js";
import { streamBeside } from "./cold/streamBeside.js";

const SHAPES = 150;
/** Shapes that have the database and Node compile their own code, before any is measured. */
const UNMEASURED = SHAPES;
const REPEATED = 7;
const TIME_ALLOWED = 60_000;

export const workload: Workload = {
  claim:
    "A query of a shape never seen is answered within three times its warm time and sooner than by planning it, and a stream of such queries costs the others less than a tenth.",
  size: 12_600,
  run: (bench) => withGeneratedGraph(bench, (database) => compare(bench, database)),
};

async function compare({ say }: Bench, { connection, settings }: BenchDatabase): Promise<Outcome> {
  const [ids] = await connection.read<Record<Root, string[]>>(
    readFileSync(new URL("cold/ids.cypher", import.meta.url), "utf8"),
    {},
    { timeout: TIME_ALLOWED },
  );
  if (!ids) throw new Error("The graph is empty.");
  const shown = await shapesInTurn(connection, ids);
  say(`${shown.levels.length} shapes: by level, planned, and planned before`);
  const beside = await streamBeside(settings, ids, say);
  const slower = shown.levels.filter((time, i) => time > (shown.unplanned[i] ?? 0)).length;
  return {
    method: `${SHAPES} selections by chance, two or three walks deep, each asked of one thing, after as many that are not measured: first by level, then as one statement that has to be planned, then ${REPEATED} times as one that is (the median counts). The stream asks without a pause over one connection beside sixteen that ask for a term's page.`,
    contenders: [
      { name: "by level, never seen", figures: latencies(shown.levels) },
      { name: "one statement, never seen", figures: latencies(shown.unplanned) },
      { name: "one statement, planned", figures: latencies(shown.planned) },
      { name: "term pages, alone", figures: { "answers/s": beside.alone } },
      {
        name: "term pages, beside the stream",
        figures: { "answers/s": beside.besideStream, "new shapes/s": beside.stream },
      },
    ],
    comparisons: [
      {
        name: "by level, to one planned statement, median",
        ratio: median(shown.levels) / median(shown.planned),
        atMost: 3,
      },
      { name: "by level, to planning it, median", ratio: median(shown.levels) / median(shown.unplanned), atMost: 1 },
      { name: "shapes that planning would have answered sooner", ratio: slower / shown.levels.length, atMost: 0 },
      { name: "term pages beside the stream, to alone", ratio: beside.besideStream / beside.alone, atLeast: 0.9 },
    ],
  };
}

/** Milliseconds of each shape in each form. */
async function shapesInTurn(connection: Connection, ids: Record<Root, string[]>) {
  const schema = createSchema();
  const cursors = new Cursors(await readCursorSecret(connection));
  const reader = new GraphReader(connection, readCatalog(derivations), cursors);
  await warmUp(schema, reader, new AbortController().signal);
  const random = new Random(20261126);
  const shapes = new Shapes(schema, random);
  const shown = { levels: [] as number[], unplanned: [] as number[], planned: [] as number[] };
  for (let i = 0; i < UNMEASURED + SHAPES; i += 1) {
    const { root, text } = shapes.next();
    const document = parse(text);
    const [operation] = document.definitions as [OperationDefinitionNode];
    const prepared = new PreparedOperation({ schema, reader, isPublic: () => true }, operation, document);
    const roots = prepared.prepare({ id: random.pick(ids[root]) })?.roots();
    if (!roots) throw new Error(`${text} cannot be read.`);
    const levels = await time(reader, roots, "levels");
    const unplanned = await time(reader, roots, "whole");
    const again: number[] = [];
    for (let n = 0; n < REPEATED; n += 1) again.push(await time(reader, roots, "whole"));
    if (i < UNMEASURED) continue;
    shown.levels.push(levels);
    shown.unplanned.push(unplanned);
    shown.planned.push(median(again));
  }
  return shown;
}

async function time(reader: GraphReader, roots: ReadonlyMap<string, Compiled>, form: Form): Promise<number> {
  const start = performance.now();
  await new OperationReader(reader, { timeAllowed: TIME_ALLOWED, form }).readCompiled(roots);
  return performance.now() - start;
}
