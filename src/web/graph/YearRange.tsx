import { useEffect, useState } from "preact/hooks";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";

const YEARS = graphql(`
  query Years {
    oldest: chapters(first: 1, where: { year: { from: 1 } }, orderBy: { field: YEAR, direction: ASC }) {
      nodes {
        year
      }
    }
    newest: chapters(first: 1, orderBy: { field: YEAR, direction: DESC }) {
      nodes {
        year
      }
    }
  }
`);

interface Years {
  since: number | undefined;
  until: number | undefined;
}

/** Keeps the picture to chapters of some years: a slider with two ends. */
export function YearRange({ since, until, onChange }: Years & { onChange: (years: Years) => void }) {
  const { data } = useAnswer(YEARS, {});
  const first = data?.oldest.nodes[0]?.year ?? undefined;
  const last = data?.newest.nodes[0]?.year ?? undefined;
  const [draft, setDraft] = useState<Years>({ since, until });
  useEffect(() => setDraft({ since, until }), [since, until]);
  if (first === undefined || last === undefined || first === last) return null;
  const from = Math.min(Math.max(draft.since ?? first, first), last);
  const to = Math.max(Math.min(draft.until ?? last, last), first);
  // A slider tells every year that it passes; the API is asked for the one where it comes to rest.
  const settle = () => {
    if (draft.since !== since || draft.until !== until) onChange(draft);
  };
  const slide = (end: "since" | "until") => (event: { currentTarget: HTMLInputElement }) => {
    const year = Number(event.currentTarget.value);
    const bounded = end === "since" ? Math.min(year, to) : Math.max(year, from);
    const isOpen = bounded === (end === "since" ? first : last);
    setDraft({ ...draft, [end]: isOpen ? undefined : bounded });
  };
  const ends = [
    { end: "since" as const, label: "From year", value: from },
    { end: "until" as const, label: "To year", value: to },
  ];
  return (
    <fieldset class="years">
      <legend class="unseen">Years</legend>
      <output>{from === first && to === last ? `${first}–${last}` : from === to ? from : `${from}–${to}`}</output>
      <span class="year-track">
        {ends.map(({ end, label, value }) => (
          <input
            type="range"
            min={first}
            max={last}
            value={value}
            aria-label={label}
            onInput={slide(end)}
            onPointerUp={settle}
            onKeyUp={settle}
            onBlur={settle}
            key={end}
          />
        ))}
      </span>
    </fieldset>
  );
}
