import type { Contender, Outcome } from "../../workload.js";
import type { BareProgress } from "./bareLoader.js";
import type { Turn } from "./loader.js";

/** Into about so many stretches the figures are divided, so that it is seen whether the rate falls as the graph grows. */
const STRETCHES = 10;

/** What a run has found so far. */
export interface Measured {
  /** Pages that the run is to load. */
  size: number;
  /** Pages of a turn. */
  turn: number;
  /** What both have done at the end of each turn, from the beginning on. */
  turns: { own: Turn; bare: BareProgress }[];
  /** Rows that a bare loader would write of the graph as it is. */
  rows?: number;
  /** The load of what was there already. */
  again?: Turn;
}

/** The figures of a run: of all of it, of each stretch, and the ratios that can be told. */
export function outcomeOf({ size, turn, turns, rows, again }: Measured): Outcome {
  const last = turns.at(-1);
  if (!last) throw new Error("The loader told nothing.");
  const { own, bare } = last;
  const memory = Math.max(own.megabytes, again?.megabytes ?? 0);
  const pages = turn.toLocaleString("en");
  return {
    method:
      "Dictionary pages, one a definition, no two texts equal, parsed and loaded by a process of its own into an empty database, in turns of " +
      `${pages} pages with a bare loader into another: it writes every node and relationship that the turn made, with all properties, ` +
      "into the same indexes. Then the same load once more.",
    ...(own.isOver && again
      ? {}
      : { partial: `${own.pages.toLocaleString("en")} of ${size.toLocaleString("en")} pages` }),
    contenders: [
      { name: "lexigraph: first load", figures: figures(own.pages, own.seconds, own.megabytes) },
      ...(again
        ? [{ name: "lexigraph: nothing changed", figures: figures(again.pages, again.seconds, again.megabytes) }]
        : []),
      {
        name: "bare: UNWIND of 1,000 rows, the same rows, in turns",
        figures: { ...figures(own.pages, bare.seconds), rows: bare.rows },
      },
      ...stretches(size, turn, turns),
    ],
    comparisons: [
      { name: "rate, to the bare loader's", ratio: bare.seconds / own.seconds, atLeast: 0.7 },
      ...(again
        ? [{ name: "time when nothing changed, to the first load's", ratio: again.seconds / own.seconds, atMost: 0.25 }]
        : []),
      { name: "resident memory, to 400 MB", ratio: memory / 400, atMost: 1 },
      ...(rows === undefined
        ? []
        : [{ name: "rows of the bare loader, to the graph's", ratio: bare.rows / rows, atLeast: 0.98, atMost: 1.02 }]),
    ],
  };
}

/** What each stretch of pages took by itself. */
function stretches(size: number, turn: number, turns: Measured["turns"]): Contender[] {
  const length = Math.max(1, Math.floor(size / STRETCHES / turn));
  const ends = turns.filter((_, i) => (i + 1) % length === 0 || i === turns.length - 1);
  return ends.map(({ own, bare }, i) => {
    const before = ends[i - 1];
    const seconds = own.seconds - (before?.own.seconds ?? 0);
    const bareSeconds = bare.seconds - (before?.bare.seconds ?? 0);
    const from = before?.own.pages ?? 0;
    return {
      name: `pages ${(from + 1).toLocaleString("en")} to ${own.pages.toLocaleString("en")}`,
      figures: { ...figures(own.pages - from, seconds, own.megabytes), "of the bare rate": bareSeconds / seconds },
    };
  });
}

function figures(pages: number, seconds: number, megabytes?: number): Record<string, number> {
  return { s: seconds, "pages/s": pages / seconds, ...(megabytes === undefined ? {} : { "resident MB": megabytes }) };
}
