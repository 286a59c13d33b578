import { shortDigest } from "../../domain/digest.js";
import type { PageFormat } from "../../domain/record.js";
import { SAMPLE_LENGTH } from "./limits.js";
import { readInput } from "./readInput.js";
import type { ReadResult } from "./readResult.js";

/**
 * The records of what comes in without a name: it is told apart by its first million bytes, so that the same input is the
 * same source. Throws what the bytes throw.
 */
export async function* readStandardInput(
  bytes: AsyncIterable<Uint8Array>,
  format: PageFormat | undefined,
): AsyncGenerator<ReadResult> {
  const rest = bytes[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    pieces.push(next.value);
    length += next.value.length;
    if (length >= SAMPLE_LENGTH) break;
  }
  const start = Buffer.concat(pieces);
  const uri = `stdin:${shortDigest(8, start.toString("latin1", 0, SAMPLE_LENGTH))}`;
  yield* readInput({ uri, bytes: from(start, rest), format });
}

async function* from(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
