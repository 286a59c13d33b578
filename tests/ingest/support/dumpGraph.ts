import type { Connection } from "../../../src/graph/connection.js";

/**
 * What "the same graph" never includes: times, the file that was loaded, the graph's own node, what is yet to be related,
 * and former ids and events, which are history.
 */
const NODES = `
MATCH (n)
WHERE NOT n:Graph AND NOT n:LoadLock AND NOT n:RelateLock AND NOT n:Touched AND NOT n:FormerId AND NOT n:Event
RETURN labels(n) AS labels, n { .*, loadedAt: null, file: null } AS properties`;

const RELATIONSHIPS = `
MATCH (from)-[r]->(to)
WHERE NOT from:FormerId
RETURN coalesce(from.id, from.uri, from.hash, from.value, from.folded) AS start, type(r) AS type,
  coalesce(to.id, to.uri, to.hash, to.value, to.folded) AS end, r { .*, at: null } AS properties`;

/** Every node and relationship of the graph as a line, sorted: two graphs are the same where their dumps are equal. */
export async function dumpGraph(connection: Connection): Promise<string[]> {
  const rows = [...(await connection.read(NODES)), ...(await connection.read(RELATIONSHIPS))];
  return rows.map((row) => JSON.stringify(sorted(row))).sort();
}

/** Takes everything out but what the schema made. */
export async function clearGraph(connection: Connection): Promise<void> {
  await connection.write((transaction) =>
    transaction.run("MATCH (n) WHERE NOT n:Graph AND NOT n:LoadLock AND NOT n:RelateLock DETACH DELETE n"),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}
