import type { PageFormat } from "../../domain/record.js";
import { detectReader } from "./detect.js";
import { SAMPLE_LENGTH } from "./limits.js";
import type { ReadResult } from "./readResult.js";
import { isRejects, readRejects } from "./rejects.js";
import { Sample } from "./sample.js";
import type { TextChunks } from "./textSource.js";
import { UnreadablePage } from "./unreadablePage.js";

/** Something to read: a page's content and where it is from; without a format, that is found from the content. */
export interface PageContent {
  uri: string;
  content: string;
  format?: PageFormat | undefined;
}

/** The records of a content, each whole or rejected; an unknown format or an empty content is one rejection. */
export function readContent({ uri, content, format }: PageContent): AsyncGenerator<ReadResult> {
  return readText(uri, chunksOf(content), format);
}

/** The records of a text as it comes, no more of it in memory than one record and a sample. Throws what the chunks throw. */
export async function* readText(uri: string, chunks: TextChunks, format?: PageFormat): AsyncGenerator<ReadResult> {
  const rest = chunks[Symbol.asyncIterator]();
  try {
    const sample = await takeSample(rest);
    const all = {
      async *[Symbol.asyncIterator]() {
        yield sample.text;
        for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
      },
      get fault() {
        return chunks.fault;
      },
    };
    const source = { uri, sample, chunks: all };
    if (format === undefined && isRejects(sample)) yield* readRejects(source, readContent);
    else yield* detectReader(sample, format).read(source);
  } catch (error) {
    // An archive past its budget is told as a whole.
    if (!(error instanceof UnreadablePage) || error.code === "ARCHIVE_TOO_LARGE") throw error;
    // Latin-1 is in no format that can be read because of its bytes.
    const { fault } = chunks;
    const told =
      error.code === "UNKNOWN_FORMAT" && fault ? new UnreadablePage("NOT_UTF8", fault.message, fault.line) : error;
    yield { rejection: told.toRejection(uri) };
  } finally {
    await rest.return?.();
  }
}

async function takeSample(chunks: AsyncIterator<string>): Promise<Sample> {
  const pieces: string[] = [];
  let length = 0;
  while (length < SAMPLE_LENGTH) {
    const next = await chunks.next();
    if (next.done) return new Sample(pieces.join(""), true);
    pieces.push(next.value);
    length += next.value.length;
  }
  return new Sample(pieces.join(""), false);
}

async function* chunksOf(content: string): AsyncGenerator<string> {
  yield content;
}
