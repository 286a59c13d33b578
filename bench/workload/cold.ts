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
import { settle } from "./cold/settle.js";
import { type Root, Shapes } from "./cold/shapes.js";
import { type BesidePace, streamBeside } from "./cold/streamBeside.js";

/** How much to measure. */
interface Pace {
  /** Whether the levels are planned before, as a server plans them; otherwise each is when it is asked. */
  isPlanned: boolean;
  shapes: number;
  /** How often each shape is asked as one statement that is planned. */
  repeated: number;
  /** Rounds before that, in which neither form has to become quicker. */
  idle: number;
  beside: BesidePace;
}

const PACE: Pace = {
  isPlanned: true,
  shapes: 150,
  repeated: 7,
  idle: 4,
  beside: { rounds: 5, seconds: 4, warmUps: 3 },
};
/** Enough to see that both forms and the stream are answered. */
const SMOKE: Pace = {
  isPlanned: false,
  shapes: 2,
  repeated: 1,
  idle: 0,
  beside: { rounds: 1, seconds: 1, warmUps: 0 },
};
const TIME_ALLOWED = 60_000;

/** The root fields of a shape, with values. */
type Roots = ReadonlyMap<string, Compiled>;

export const workload: Workload = {
  claim:
    "A query of a shape never seen is answered within three times its warm time and sooner than by planning it, and a stream of such queries costs the others less than a tenth.",
  size: 12_600,
  run: (bench) => withGeneratedGraph(bench, (database) => compare(bench, database)),
};

/** Asks shapes never seen in both forms, and term pages beside a stream of such shapes. */
export async function compare({ say, smoke }: Bench, { connection, settings }: BenchDatabase): Promise<Outcome> {
  const pace = smoke ? SMOKE : PACE;
  const [ids] = await connection.read<Record<Root, string[]>>(
    readFileSync(new URL("cold/ids.cypher", import.meta.url), "utf8"),
    {},
    { timeout: TIME_ALLOWED },
  );
  if (!ids) throw new Error("The graph is empty.");
  const shown = await shapesInTurn(connection, ids, pace);
  say(`${shown.levels.length} shapes: by level, planned, and planned before`);
  const beside = await streamBeside(settings, ids, pace.beside, say);
  const slower = shown.levels.filter((time, i) => time > (shown.unplanned[i] ?? 0)).length;
  return {
    method: `${pace.shapes} selections by chance, two or three walks deep, each asked of one thing, after rounds of as many others in both forms, until neither gets quicker: first all by level, then all as one statement that has to be planned, then all ${pace.repeated} times, in turns, as one that is (of each the median counts). The stream asks without a pause over one connection beside sixteen that ask for a term's page.`,
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
async function shapesInTurn(
  connection: Connection,
  ids: Record<Root, string[]>,
  { isPlanned, shapes: count, repeated, idle }: Omit<Pace, "beside">,
) {
  const schema = createSchema();
  const cursors = new Cursors(await readCursorSecret(connection));
  const reader = new GraphReader(connection, readCatalog(derivations), cursors);
  if (isPlanned) await warmUp(schema, reader, new AbortController().signal);
  const random = new Random(20261126);
  const shapes = new Shapes(schema, random);
  const next = () => {
    const { root, text } = shapes.next();
    const document = parse(text);
    const [operation] = document.definitions as [OperationDefinitionNode];
    const prepared = new PreparedOperation({ schema, reader, isPublic: () => true }, operation, document);
    const roots = prepared.prepare({ id: random.pick(ids[root]) })?.roots();
    if (!roots) throw new Error(`${text} cannot be read.`);
    return roots;
  };
  const known = Array.from({ length: count }, next);
  const forms = {
    levels: () => time(reader, next(), "levels"),
    whole: (roots: Roots) => time(reader, roots, "whole"),
  };
  await settle(known, forms, idle);
  const measured = Array.from({ length: count }, next);
  const pass = async (form: Form) => {
    const times: number[] = [];
    for (const roots of measured) times.push(await time(reader, roots, form));
    return times;
  };
  const levels = await pass("levels");
  const unplanned = await pass("whole");
  const passes: number[][] = [];
  for (let i = 0; i < repeated; i += 1) passes.push(await pass("whole"));
  return { levels, unplanned, planned: measured.map((_, shape) => median(passes.map((times) => times[shape] ?? 0))) };
}

async function time(reader: GraphReader, roots: Roots, form: Form): Promise<number> {
  const start = performance.now();
  await new OperationReader(reader, { timeAllowed: TIME_ALLOWED, form }).readCompiled(roots);
  return performance.now() - start;
}
