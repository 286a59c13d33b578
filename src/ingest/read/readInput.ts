import type { PageFormat } from "../../domain/record.js";
import { gunzip, isGzip } from "./archive/gunzip.js";
import { UnpackBudget } from "./archive/unpackBudget.js";
import { UNPACK_LIMITS, type UnpackLimits } from "./archive/unpackLimits.js";
import { isZip, unzip } from "./archive/unzip.js";
import { decodeBytes } from "./decode.js";
import { readText } from "./readContent.js";
import type { ReadResult } from "./readResult.js";
import { UnreadablePage } from "./unreadablePage.js";

/** An input as its bytes come, from a file or another program. */
export interface Input {
  uri: string;
  bytes: AsyncIterable<Uint8Array>;
  /** Found from the content where it is not given. */
  format?: PageFormat | undefined;
}

/** The records of an input, and of the files in it where it is an archive, each whole or rejected. Throws what the bytes throw. */
export function readInput(input: Input, limits: UnpackLimits = UNPACK_LIMITS): AsyncGenerator<ReadResult> {
  const budget = new UnpackBudget(limits);
  return unpacked({ ...input, bytes: counted(input.bytes, budget) }, budget, 0);
}

async function* unpacked(input: Input, budget: UnpackBudget, depth: number): AsyncGenerator<ReadResult> {
  const { uri, format } = input;
  try {
    const { start, bytes } = await peek(input.bytes);
    if (isGzip(start)) {
      budget.checkDepth(depth);
      yield* unpacked({ uri, format, bytes: gunzip(bytes, budget) }, budget, depth + 1);
    } else if (isZip(start)) {
      budget.checkDepth(depth);
      yield* zipped({ uri, format, bytes }, budget, depth);
    } else yield* readText(uri, decodeBytes(bytes), format);
  } catch (error) {
    // Past its budget nothing more of the archive is read, in whatever depth it was told.
    if (!(error instanceof UnreadablePage) || (error.code === "ARCHIVE_TOO_LARGE" && depth > 0)) throw error;
    yield { rejection: error.toRejection(uri) };
  }
}

async function* zipped(input: Input, budget: UnpackBudget, depth: number): AsyncGenerator<ReadResult> {
  let count = 0;
  for await (const file of unzip(input.bytes, budget)) {
    count += 1;
    const uri = `${input.uri}/${file.path}`;
    if ("fault" in file) yield { rejection: file.fault.toRejection(uri) };
    else yield* unpacked({ uri, format: input.format, bytes: file.bytes() }, budget, depth + 1);
  }
  if (count === 0) throw new UnreadablePage("EMPTY_INPUT", "The archive holds no file.");
}

async function* counted(bytes: AsyncIterable<Uint8Array>, budget: UnpackBudget): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    budget.addPacked(chunk.length);
    yield chunk;
  }
}

/** The first bytes of an input, and all of it. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ start: Uint8Array; bytes: AsyncIterable<Uint8Array> }> {
  const rest = bytes[Symbol.asyncIterator]();
  let start: Buffer = Buffer.alloc(0);
  let isDone = false;
  while (start.length < 4 && !isDone) {
    const next = await rest.next();
    isDone = next.done === true;
    if (!next.done) start = Buffer.concat([start, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (start.length > 0) yield start;
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  }
  return { start, bytes: all() };
}
