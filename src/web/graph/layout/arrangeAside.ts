import type { Arrangement, Shape } from "./shape.js";

interface Answer {
  turn: number;
  places: Arrangement;
}

let worker: Worker | undefined;
let turns = 0;

/** Has the worker ready by the time that there is something to arrange. */
export function readyToArrange(): Worker {
  worker ??= new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  return worker;
}

/** Arranges a shape beside the page, which stays quick meanwhile; `signal` gives the answer up. */
export function arrangeAside(shape: Shape, signal: AbortSignal): Promise<Arrangement> {
  const used = readyToArrange();
  const turn = ++turns;
  return new Promise((resolve, reject) => {
    used.addEventListener(
      "message",
      function listen({ data }: MessageEvent<Answer>) {
        if (data.turn !== turn) return;
        used.removeEventListener("message", listen);
        resolve(data.places);
      },
      { signal },
    );
    used.addEventListener("error", () => reject(new Error("The layout's worker failed.")), { signal });
    used.postMessage({ turn, shape });
  });
}
