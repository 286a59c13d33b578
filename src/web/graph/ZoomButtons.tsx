const BUTTONS = [
  { label: "Zoom in", factor: 1 / 1.5, path: "M12 6v12M6 12h12" },
  { label: "Zoom out", factor: 1.5, path: "M6 12h12" },
  { label: "Show all", factor: undefined, path: "M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4" },
];

/** Zoom for those without a wheel. */
export function ZoomButtons({ onZoom }: { onZoom: (factor?: number) => void }) {
  return (
    <div class="zoom-buttons">
      {BUTTONS.map(({ label, factor, path }) => (
        <button
          type="button"
          class="icon-button"
          aria-label={label}
          title={label}
          onClick={() => onZoom(factor)}
          key={label}
        >
          <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
            <path d={path} />
          </svg>
        </button>
      ))}
    </div>
  );
}
