import { useEffect, useState } from "preact/hooks";

const FIRST = 50;
const STEP = 100;
/** Milliseconds for a browser that cannot tell when it is idle. */
const WAIT = 200;

/** How many of so many parts to make now: the first ones at once, the others bit by bit when there is nothing better to do. */
export function useUnfolding(total: number): number {
  const [count, setCount] = useState(FIRST);
  useEffect(() => {
    if (count >= total) return undefined;
    return whenIdle(() => setCount(count + STEP));
  }, [count, total]);
  return Math.min(count, total);
}

function whenIdle(act: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const handle = window.requestIdleCallback(act);
    return () => window.cancelIdleCallback(handle);
  }
  const timer = setTimeout(act, WAIT);
  return () => clearTimeout(timer);
}
