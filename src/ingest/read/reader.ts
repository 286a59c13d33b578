import type { PageFormat } from "../../domain/record.js";
import type { ReadResult } from "./readResult.js";
import type { Sample } from "./sample.js";
import type { TextSource } from "./textSource.js";

/** A format that comes in: how its content is told from others, and how it is read. */
export interface Reader {
  format: PageFormat;
  /** Whether an input that begins so is of this format; the readers are asked in the order of readers.ts. */
  recognizes: (sample: Sample) => boolean;
  /** The records of an input as it comes, each whole or rejected; throws nothing on any text, only what its chunks throw. */
  read: (source: TextSource) => AsyncIterable<ReadResult>;
}
