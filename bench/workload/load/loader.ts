import { connect } from "../../../src/graph/connection.js";
import { load } from "../../../src/ingest/load.js";
import { readContent } from "../../../src/ingest/read/readContent.js";
import type { ReadResult } from "../../../src/ingest/read/readResult.js";
import { readPages } from "./pagesFile.js";

/** What a load in a process of its own found. */
export interface Loaded {
  loaded: number;
  unchanged: number;
  rejected: number;
  seconds: number;
  /** The most resident memory that the process had. */
  megabytes: number;
}

/** A process of its own, so that its memory is that of loading: SETTINGS as JSON, then the file of pages. */
const [settings = "", file = ""] = process.argv.slice(2);
const connection = connect(JSON.parse(settings));
const { loaded, unchanged, rejected, seconds } = await load(connection, results());
await connection.close();
const megabytes = process.resourceUsage().maxRSS / 1024;
const found: Loaded = { loaded, unchanged, rejected: rejected.length, seconds, megabytes };
process.stdout.write(JSON.stringify(found));

async function* results(): AsyncGenerator<ReadResult> {
  for await (const [uri, content] of readPages(file)) yield* readContent({ uri, content, format: "DICTIONARY_TEXT" });
}
