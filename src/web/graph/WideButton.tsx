const NARROW = "M14 4v6h6M10 20v-6H4M14 10l6-6M10 14l-6 6";
const WIDE = "M14 4h6v6M10 20H4v-6M20 4l-7 7M4 20l7-7";

/** Gives the graph the whole window, or puts it beside the page again. */
export function WideButton({ isWide, onToggle }: { isWide: boolean; onToggle: () => void }) {
  const label = isWide ? "Show beside the page" : "Fill the window";
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onToggle}>
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d={isWide ? NARROW : WIDE} />
      </svg>
    </button>
  );
}
