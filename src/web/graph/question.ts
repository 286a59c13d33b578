import type { GraphState } from "../address/graphState.js";
import type { NeighborhoodVariables } from "./subgraph.js";

/** What the API is asked for a picture; kinds that are switched off are asked for too, so that they come back at once. */
export function questionOf(
  center: string,
  { with: others, depth, limit, since, until }: GraphState,
): NeighborhoodVariables {
  const years = since === undefined && until === undefined ? null : { from: since ?? null, to: until ?? null };
  return { ids: centersOf(center, others), depth, limit, years, edges: null };
}

/** The ids of all centers. */
export function centersOf(center: string, others: readonly string[]): string[] {
  return [center, ...others.filter((id) => id !== center)];
}
