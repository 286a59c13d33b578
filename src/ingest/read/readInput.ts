import type { PageFormat } from "../../domain/record.js";
import { decodeBytes } from "./decode.js";
import { readText } from "./readContent.js";
import type { ReadResult } from "./readResult.js";

/** An input as its bytes come, from a file or another program. */
export interface Input {
  uri: string;
  bytes: AsyncIterable<Uint8Array>;
  /** Found from the content where it is not given. */
  format?: PageFormat | undefined;
}

/** The records of an input, each whole or rejected. Throws what the bytes throw. */
export function readInput({ uri, bytes, format }: Input): AsyncGenerator<ReadResult> {
  return readText(uri, decodeBytes(bytes), format);
}
