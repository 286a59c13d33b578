import { Worker } from "node:worker_threads";
import { LexigraphError } from "../../domain/errors.js";
import { integers } from "../numbers.js";
import type { RankedShare, RankShare } from "../rankShare.js";
import type { PackedIndex, RelationIndex } from "../relationIndex.js";
import { Turns } from "../turns.js";

/** The built file, wherever this one runs from: as TypeScript under src/, or built under dist/. */
const FILE = new URL("../../../dist/relate/run/rankHelper.js", import.meta.url);

/** Terms from which on a second thread is worth its start. */
const MANY_TERMS = 5_000;

/** What a thread that helps is given: an index that was prepared, and whose turn it is, both in shared memory. */
export interface RankJob {
  index: PackedIndex;
  counter: Int32Array;
}

/**
 * Ranks all pairs of an index that was prepared: this thread and one that helps take the terms in turns. What is found is
 * the same whoever took which. Throws LexigraphError INTERNAL where the other thread fails.
 */
export async function rankTogether(
  index: RelationIndex,
  onTurn?: (taken: number) => void,
  hasHelp = index.terms >= MANY_TERMS,
): Promise<RankShare> {
  const counter = integers(1);
  const help = hasHelp ? startHelp({ index: index.pack(), counter }) : undefined;
  // Thrown where it is awaited.
  help?.catch(() => undefined);
  const share = index.rankShare();
  share.rank(new Turns(index.size, counter, onTurn));
  if (help) share.merge(await help);
  return share;
}

function startHelp(job: RankJob): Promise<RankedShare> {
  return new Promise((resolve, reject) => {
    const helper = new Worker(FILE, { workerData: job });
    const fail = (cause?: unknown) => reject(new LexigraphError("INTERNAL", FAILED, { cause }));
    helper.once("message", resolve);
    helper.once("error", fail);
    helper.once("exit", () => fail());
  });
}

const FAILED = `The thread of ${FILE.pathname} ended before its share was ranked; npm run build makes the file.`;
