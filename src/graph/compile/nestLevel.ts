import { callWalk, type Statement } from "./nest.js";
import type { Values } from "./parameterValues.js";
import type { WalkPlan } from "./plan.js";
import { entriesOf } from "./projection.js";

const DATA_VERSION = "head(COLLECT { MATCH (graph:Graph {id: 'graph'}) RETURN graph.dataVersion })";

/** One walk, the first of a selection or one from many nodes, as a part of a statement: the same text wherever it stands. */
export interface LevelPart {
  text: string;
  isFirst: boolean;
  /** The place, in the part's first row, of the one node that others of the statement may go on from. */
  begins: string | undefined;
}

/**
 * The text of a walk as a part: its rows are those of `$p.asked`, of the nodes that `$p.parents` names as the database does,
 * or, with `$p.begun`, of the node that the first walk of the same statement came to.
 */
export function nestLevel(walk: WalkPlan): string {
  const isFirst = walk.file.from === undefined;
  const start = isFirst
    ? ["UNWIND $p.asked AS root"]
    : [
        "UNWIND CASE WHEN $p.begun THEN begun ELSE $p.parents END AS parent",
        "MATCH (start) WHERE elementId(start) = parent",
      ];
  const columns = entriesOf(walk).map(([column, value]) => `${column}: ${value}`);
  const found = [...(isFirst ? [] : ["parent: parent"]), ...columns].join(", ");
  return [...start, ...callWalk(walk, isFirst ? "root" : "start"), `RETURN collect({${found}})`].join("\n");
}

/** The values of the parts that are asked for, by their places. */
export type AskedParts = ReadonlyMap<number, Readonly<Values>>;

/**
 * One statement for some parts, each of which may be asked or not: `found` has a list of rows for each, `before` and `after`
 * are the data versions around them. The values of part n are in `$p.partn`.
 */
export function joinLevels(parts: readonly LevelPart[]): (asked: AskedParts) => Statement {
  const text = textOf(parts);
  return (asked) => ({
    text,
    parameters: { p: Object.fromEntries([...asked].map(([place, values]) => [`part${place}`, values])) },
  });
}

function textOf(parts: readonly LevelPart[]): string {
  const call = (imported: string) => (part: LevelPart) => {
    const place = parts.indexOf(part);
    const lines = part.text.replaceAll("$p.", `$p.part${place}.`).split("\n");
    return [`CALL (${imported}) {`, ...lines.map((line) => `  ${line}`), `  AS found${place}`, "}"];
  };
  const begun = parts.flatMap(({ begins }, place) => (begins ? [`found${place}[0].${begins}`] : []));
  return [
    `WITH ${DATA_VERSION} AS before`,
    ...parts.filter(({ isFirst }) => isFirst).flatMap(call("")),
    `WITH *, [${begun.join(", ")}] AS begun`,
    ...parts.filter(({ isFirst }) => !isFirst).flatMap(call("begun")),
    `RETURN before, ${DATA_VERSION} AS after, [${parts.map((_, place) => `found${place}`).join(", ")}] AS found`,
  ].join("\n");
}
