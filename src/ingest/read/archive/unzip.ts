import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from "yauzl";
import { UnreadablePage } from "../unreadablePage.js";
import type { UnpackBudget } from "./unpackBudget.js";

/** A file of an archive: its path there, and its bytes as they are unpacked; or why it has none. */
export type ZippedFile =
  | { path: string; bytes: () => AsyncIterable<Uint8Array> }
  | { path: string; fault: UnreadablePage };

/** Whether bytes begin as zip does (APPNOTE 4.3.7; an empty archive has its end alone). */
export function isZip(start: Uint8Array): boolean {
  const mark = Buffer.from(start.subarray(0, 4)).toString("latin1");
  return mark === "PK\u0003\u0004" || mark === "PK\u0005\u0006";
}

/**
 * The files of a zip archive, in its order, without folders and hidden files. It is kept in a temporary file meanwhile: what
 * it holds stands at its end.
 *
 * @throws UnreadablePage BAD_ARCHIVE, ARCHIVE_TOO_LARGE; what the bytes throw
 */
export async function* unzip(bytes: AsyncIterable<Uint8Array>, budget: UnpackBudget): AsyncGenerator<ZippedFile> {
  const folder = await mkdtemp(join(tmpdir(), "lexigraph-zip-"));
  try {
    const file = join(folder, "archive.zip");
    await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(file));
    yield* filesOf(file, budget);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* filesOf(file: string, budget: UnpackBudget): AsyncGenerator<ZippedFile> {
  const zip = await orBadArchive(openPromise(file, { decodeStrings: false, lazyEntries: true, autoClose: false }));
  try {
    budget.checkFiles(zip.entryCount);
    const entries = zip.eachEntry();
    for (let next = await orBadArchive(entries.next()); !next.done; next = await orBadArchive(entries.next())) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = next.value;
      const path = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
      const fault = validateFileName(path);
      if (fault !== null) {
        yield {
          path,
          fault: new UnreadablePage("BAD_ARCHIVE", `The archive names a file outside of itself (${fault}).`),
        };
      } else if (!isBesides(path)) yield fileOf(zip, next.value, path, budget);
    }
  } finally {
    if (zip.isOpen) {
      const closed = once(zip, "close");
      zip.close();
      await closed;
    }
  }
}

/** Folders, and what systems put beside files. */
function isBesides(path: string): boolean {
  return path.endsWith("/") || path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
}

function fileOf(zip: ZipFile, entry: Entry, path: string, budget: UnpackBudget): ZippedFile {
  if (entry.isEncrypted())
    return { path, fault: new UnreadablePage("BAD_ARCHIVE", "The file is encrypted; unpack it.") };
  return { path, bytes: () => bytesOf(zip, entry, budget) };
}

async function* bytesOf(zip: ZipFile, entry: Entry, budget: UnpackBudget): AsyncGenerator<Uint8Array> {
  const stream = await orBadArchive(zip.openReadStreamPromise(entry));
  try {
    for await (const chunk of stream) {
      budget.addUnpacked(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof UnreadablePage ? error : badArchive(error);
  } finally {
    stream.destroy();
  }
}

async function orBadArchive<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw badArchive(error);
  }
}

function badArchive(cause: unknown): UnreadablePage {
  const reason = cause instanceof Error ? cause.message.slice(0, 150) : "it is damaged";
  return new UnreadablePage("BAD_ARCHIVE", `The zip file cannot be unpacked: ${reason}.`, undefined, { cause });
}
