/** How many steps from the centers are drawn. */
export function DepthChoice({ depth, onChoose }: { depth: number; onChoose: (depth: number) => void }) {
  return (
    <fieldset class="segments">
      <legend class="unseen">Steps from the center</legend>
      {[1, 2, 3].map((each) => (
        <button
          type="button"
          aria-pressed={each === depth}
          aria-label={each === 1 ? "1 step" : `${each} steps`}
          onClick={() => onChoose(each)}
          key={each}
        >
          {each}
          {each === depth && (each === 1 ? " step" : " steps")}
        </button>
      ))}
    </fieldset>
  );
}
