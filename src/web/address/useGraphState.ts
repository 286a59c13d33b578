import { correct, useAddress, visit, withParams } from "./address.js";
import { type GraphState, readGraphState, writeGraphState } from "./graphState.js";

/** Changes the state of the picture; `isStep` makes Back undo it. */
export type ChangeGraph = (change: Partial<GraphState>, isStep?: boolean) => void;

/** The state of the picture that the address holds, and a way to change it. */
export function useGraphState(): [GraphState, ChangeGraph] {
  const { params } = useAddress();
  return [readGraphState(params), changeGraph];
}

function changeGraph(change: Partial<GraphState>, isStep = false): void {
  // The address at this moment: a picture may tell of a change after another has been made.
  const params = new URLSearchParams(location.search);
  const href = withParams(writeGraphState(params, { ...readGraphState(params), ...change }));
  if (isStep) visit(href);
  else correct(href);
}
