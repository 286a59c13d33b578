import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ConnectionSettings } from "../../../src/graph/connection.js";
import type { Turn } from "./loader.js";

/** Pages that are to be loaded: the first so many of a file, and how many of them a turn is. */
export interface Pages {
  file: string;
  count: number;
  turn: number;
}

/**
 * Loads pages in a process of its own, in turns: each time a turn is over, it waits until the next is asked for. A turn is
 * several batches, so that reading the next while one is written counts as in a load without turns. It ends at once, and
 * throws, where the signal is aborted.
 */
export async function* loadInTurns(
  settings: ConnectionSettings,
  { file, count, turn }: Pages,
  signal?: AbortSignal,
): AsyncGenerator<Turn, void> {
  const loader = fileURLToPath(new URL("loader.ts", import.meta.url));
  const execArgv = [...process.execArgv, "--import", "tsx"];
  const child = fork(loader, [JSON.stringify(settings), file, String(count), String(turn)], { execArgv });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`The loader ended with ${code} before it was done.`);
  });
  failed.catch(() => undefined);
  try {
    for (let isOver = false; !isOver; ) {
      const answer = once(child, "message", signal ? { signal } : {});
      child.send("go");
      const [told]: Turn[] = await Promise.race([answer, failed]);
      if (told === undefined) return;
      if (told.rejected > 0) throw new Error(`${told.rejected} generated pages were rejected.`);
      yield told;
      isOver = told.isOver;
    }
  } finally {
    child.kill();
  }
}
