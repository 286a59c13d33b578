import { MOST_CENTERS, MOST_NODES, readGraphState } from "../address/graphState.js";
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
  const [state, change]: [{ with: readonly string[] }, ChangeGraph] = useGraphState();
  const isPossible = state.with.length < MOST_CENTERS - 1;
  return {
    isExpanded: (id) => id === center || state.with.includes(id),
    isPossible,
    toggle: (id) => {
      if (id === center) return;
      // The address at this moment: the list may still hold what an earlier page gave it.
      const now = readGraphState(new URLSearchParams(location.search));
      const isExpanded = now.with.includes(id);
      if (!isExpanded && now.with.length >= MOST_CENTERS - 1) return;
      change(
        {
          with: isExpanded ? now.with.filter((each) => each !== id) : [...now.with, id],
          limit: isTruncated && !isExpanded ? Math.min(MOST_NODES, now.limit + ROOM) : now.limit,
          selected: id,
          camera: undefined,
        },
        true,
      );
    },
  };
}
