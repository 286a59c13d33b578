import { startWorker, type Worker } from "./process.js";
import { START_FLAGS } from "./startFlags.js";

/** The built product without a database of its own, with the memory that `npm start` gives it. */
export function startProductServer(): Worker {
  return startWorker(new URL("productServer.mjs", import.meta.url), START_FLAGS);
}
