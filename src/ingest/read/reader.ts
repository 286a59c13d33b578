import type { PageFormat } from "../../domain/record.js";
import type { ReadResult } from "./readResult.js";

/** A format that comes in: how its content is told from others, and how it is read. */
export interface Reader {
  format: PageFormat;
  /** Whether a content is of this format; the readers are asked in the order of readers.ts. */
  recognizes: (content: string) => boolean;
  /** The records of a content, each whole or rejected; throws nothing on any content. */
  read: (content: string, uri: string) => Iterable<ReadResult>;
}
