import { MOST_NODES } from "../address/graphState.js";

interface ShownCountProps {
  shown: number;
  /** What depth and years reach, counted up to 10,000. */
  total: number;
  /** How many of these the legend hides, with what is reached through them alone. */
  off: number;
  isLoading: boolean;
  onMore: () => void;
}

/** How much of what there is is shown, and more of it. */
export function ShownCount({ shown, total, off, isLoading, onMore }: ShownCountProps) {
  const all = total >= 10_000 ? "more than 10,000" : total.toLocaleString("en");
  return (
    <p class="shown-count">
      <span>
        Showing {shown < total ? `${shown.toLocaleString("en")} of ${all}` : `all ${shown.toLocaleString("en")}`}
      </span>
      {off > 0 && <span class="faint">{off.toLocaleString("en")} hidden</span>}
      {shown < total && shown < MOST_NODES && (
        <button type="button" class="button is-small" onClick={onMore} disabled={isLoading}>
          {isLoading ? "Loading…" : "Show more"}
        </button>
      )}
      {shown < total && shown >= MOST_NODES && <span class="faint">the most that a picture holds</span>}
    </p>
  );
}
