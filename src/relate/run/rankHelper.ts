import { parentPort, workerData } from "node:worker_threads";
import { RelationIndex } from "../relationIndex.js";
import { Turns } from "../turns.js";
import type { RankJob } from "./rankTogether.js";

// A thread that does a share of ranking all pairs, over the memory of the thread that started it, and says what it found.
const { index: packed, counter }: RankJob = workerData;
const index = RelationIndex.unpack(packed);
if (!index) throw new TypeError("The index is of another version of the program.");
const share = index.rankShare();
share.rank(new Turns(index.size, counter));
parentPort?.postMessage(share.found);
