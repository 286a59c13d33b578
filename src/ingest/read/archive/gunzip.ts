import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { UnreadablePage } from "../unreadablePage.js";
import type { UnpackBudget } from "./unpackBudget.js";

/** Whether bytes begin as gzip does (RFC 1952). */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b && start[2] === 0x08;
}

/** The bytes that gzip holds, as they come. @throws UnreadablePage BAD_ARCHIVE, ARCHIVE_TOO_LARGE; what the bytes throw */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>, budget: UnpackBudget): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: false });
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    for await (const chunk of unpacked) {
      budget.addUnpacked(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    if (!isZlibError(cause)) throw cause;
    const reason = cause.code === "Z_BUF_ERROR" ? "it ends in the middle" : "its data are damaged";
    throw new UnreadablePage("BAD_ARCHIVE", `The gzip file cannot be unpacked: ${reason}.`, undefined, { cause });
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

function isZlibError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
