import { once } from "node:events";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Characters of one write: many elements, so that a system call is not made for each. */
const WRITE_SIZE = 64 * 1024;

/**
 * Writes chunks as fast as the stream takes them. A file is closed after them, standard output stays open. A reader that
 * went away (`| head`) has what it wanted. Throws what the chunks or the stream throw.
 */
export async function writeChunks(chunks: AsyncIterable<string>, stream: Writable): Promise<void> {
  const isStandard = stream === process.stdout;
  try {
    await pipeline(Readable.from(gathered(chunks), { objectMode: true, highWaterMark: 2 }), stream, {
      end: !isStandard,
    });
    if (isStandard && stream.writableLength > 0) await once(stream, "drain");
  } catch (error) {
    if (!(isStandard && isBrokenPipe(error))) throw error;
    // What is still under way to nobody fails as well, later.
    stream.on("error", () => undefined);
  }
}

async function* gathered(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let text = "";
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length < WRITE_SIZE) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
