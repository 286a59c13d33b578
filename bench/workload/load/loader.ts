import { boundHeap } from "../../../src/cli/boundHeap.js";
import { connect } from "../../../src/graph/connection.js";
import { load } from "../../../src/ingest/load.js";
import { readContent } from "../../../src/ingest/read/readContent.js";
import type { ReadResult } from "../../../src/ingest/read/readResult.js";
import { readPages } from "./pagesFile.js";

/** What a load in a process of its own tells: after each of its turns, and at its end. */
export interface Turn {
  /** Pages that are in the graph. */
  pages: number;
  /** Seconds that its turns took so far; waiting for another is not counted. */
  seconds: number;
  rejected: number;
  /** The most resident memory that the process had. */
  megabytes: number;
  isOver: boolean;
}

/**
 * A process of its own, so that its memory is that of loading: SETTINGS as JSON, the file of pages, how many of them are
 * to be loaded, and of how many a turn is. It waits to be told before each.
 */
const [settings = "", file = "", count = "", turn = ""] = process.argv.slice(2);
const clock = { seconds: 0, since: 0 };
let written = 0;
let onWritten: () => void = () => undefined;

boundHeap();
await go();
const connection = connect(JSON.parse(settings));
const report = await load(connection, results(), {
  onProgress: ({ loaded, unchanged }) => {
    written = loaded + unchanged;
    onWritten();
  },
});
await connection.close();
tell(report.rejected.length, true);
process.disconnect();

async function* results(): AsyncGenerator<ReadResult> {
  let given = 0;
  for await (const [uri, content] of readPages(file)) {
    if (given === Number(count)) return;
    if (given > 0 && given % Number(turn) === 0) await giveWay(given);
    given += 1;
    yield* readContent({ uri, content, format: "DICTIONARY_TEXT" });
  }
}

/** Lets the other have its turn when all pages so far are in the graph. */
async function giveWay(given: number): Promise<void> {
  if (written < given) {
    await new Promise<void>((resolve) => {
      onWritten = () => (written >= given ? resolve() : undefined);
    });
  }
  tell(0, false);
  await go();
}

function tell(rejected: number, isOver: boolean): void {
  clock.seconds += (performance.now() - clock.since) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const told: Turn = { pages: written, seconds: clock.seconds, rejected, megabytes, isOver };
  process.send?.(told);
}

async function go(): Promise<void> {
  await new Promise((resolve) => process.once("message", resolve));
  clock.since = performance.now();
}
