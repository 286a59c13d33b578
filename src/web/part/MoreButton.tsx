import type { GrowingList } from "../data/useMore.js";

/** The end of a list that has more than is shown. */
export function MoreButton({ list, total, what }: { list: GrowingList<unknown>; total: number; what: string }) {
  if (!list.hasMore) return null;
  const shown = list.nodes.length.toLocaleString("en");
  return (
    <p class="more">
      <button type="button" class="button" onClick={list.more} disabled={list.isLoading}>
        {list.isLoading ? "Loading…" : list.isFailed ? "Try again" : `Show more ${what}`}
      </button>
      <span class="faint" role="status">
        {list.isFailed ? "The next ones did not come." : `${shown} of ${total.toLocaleString("en")}`}
      </span>
    </p>
  );
}
