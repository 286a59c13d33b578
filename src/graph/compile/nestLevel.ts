import { callWalk, type Statement } from "./nest.js";
import type { WalkPlan } from "./plan.js";
import { entriesOf } from "./projection.js";

const DATA_VERSION = "head(COLLECT { MATCH (graph:Graph {id: 'graph'}) RETURN graph.dataVersion })";

/**
 * One statement for the first walk of a selection, or for a walk from many nodes, which `$p.parents` names as the database
 * does: `found` has a row for each. With the data version before the first walk, or after one from many nodes.
 */
export function nestLevel(walk: WalkPlan): Statement {
  const isFirst = walk.file.from === undefined;
  const values: Record<string, unknown> = isFirst ? {} : { parents: [] };
  const start = isFirst
    ? [`WITH 0 AS root, ${DATA_VERSION} AS version`]
    : ["UNWIND $p.parents AS parent", "MATCH (start) WHERE elementId(start) = parent"];
  const entries = isFirst ? entriesOf(walk) : ["parent: parent", ...entriesOf(walk)];
  const found = `{${entries.join(", ")}}`;
  const end = isFirst
    ? [`RETURN version, [${found}] AS found`]
    : [`WITH collect(${found}) AS found`, `RETURN found, ${DATA_VERSION} AS version`];
  return {
    text: [...start, ...callWalk(walk, isFirst ? "root" : "start", values), ...end].join("\n"),
    parameters: { p: values },
  };
}
