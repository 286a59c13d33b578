import type { WatchTurn } from "../../graph/levels/lane.js";
import type { Metrics } from "./metrics.js";
import { outcomeOf } from "./outcomeOf.js";

/** Counts who comes for a turn as waiting, and tells how long each waited. */
export function watchTurns({ turnsWaiting, turns }: Pick<Metrics, "turnsWaiting" | "turns">): WatchTurn {
  return () => {
    const start = performance.now();
    turnsWaiting.inc();
    return (failure) => {
      turnsWaiting.dec();
      turns.observe({ outcome: outcomeOf(failure) }, (performance.now() - start) / 1000);
    };
  };
}
