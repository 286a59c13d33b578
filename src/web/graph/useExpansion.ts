import { MOST_CENTERS, MOST_NODES } from "../address/graphState.js";
import { type ChangeGraph, useGraphState } from "../address/useGraphState.js";

/** How nodes are expanded: each becomes a center too, so that what lies around it comes in. */
export interface Expansion {
  isExpanded: (id: string) => boolean;
  /** Whether the API takes one more center. */
  isPossible: boolean;
  toggle: (id: string) => void;
}

/** Room that an expanded node gets where not all nodes are shown. */
const ROOM = 50;

/** Expands and collapses nodes of the picture around `center`. */
export function useExpansion(center: string, isTruncated: boolean): Expansion {
  const [state, change]: [{ with: readonly string[]; limit: number }, ChangeGraph] = useGraphState();
  const isPossible = state.with.length < MOST_CENTERS - 1;
  return {
    isExpanded: (id) => id === center || state.with.includes(id),
    isPossible,
    toggle: (id) => {
      if (id === center) return;
      const isExpanded = state.with.includes(id);
      if (!isExpanded && !isPossible) return;
      change(
        {
          with: isExpanded ? state.with.filter((each) => each !== id) : [...state.with, id],
          limit: isTruncated && !isExpanded ? Math.min(MOST_NODES, state.limit + ROOM) : state.limit,
          selected: id,
          camera: undefined,
        },
        true,
      );
    },
  };
}
