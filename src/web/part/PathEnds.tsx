import { SearchBox } from "./SearchBox.js";

interface End {
  /** Empty where none is chosen. */
  id: string;
  label: string | undefined;
}

/** The two ends of a path, each a search box. */
export function PathEnds({ from, to, onChoose }: { from: End; to: End; onChoose: (from: string, to: string) => void }) {
  return (
    <div class="path-ends">
      <div>
        <span class="path-end-name" aria-hidden="true">
          From
        </span>
        <SearchBox
          label="From"
          placeholder="A term, or anything else"
          initial={from.label ?? ""}
          onPick={({ id }) => onChoose(id, to.id)}
        />
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label="Swap the two ends"
        title="Swap the two ends"
        disabled={from.id === "" && to.id === ""}
        onClick={() => onChoose(to.id, from.id)}
      >
        <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
          <path d="M4 8h15l-4-4M20 16H5l4 4" />
        </svg>
      </button>
      <div>
        <span class="path-end-name" aria-hidden="true">
          To
        </span>
        <SearchBox
          label="To"
          placeholder="A term, or anything else"
          initial={to.label ?? ""}
          onPick={({ id }) => onChoose(from.id, id)}
        />
      </div>
    </div>
  );
}
