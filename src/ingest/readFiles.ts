import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { PageFormat } from "../domain/record.js";
import { type FoundFiles, fileUri } from "./findFiles.js";
import { readInput } from "./read/readInput.js";
import type { ReadResult } from "./read/readResult.js";
import { readStandardInput } from "./read/standardInput.js";

/** How far reading is; what comes from standard input has no size. */
export interface ReadProgress {
  files: number;
  totalFiles: number;
  bytes: number;
  totalBytes: number;
}

export interface ReadOptions {
  /** Found from the content where it is not given. */
  format?: PageFormat | undefined;
  /** Called as files are read; what was read is in the graph some hundred records later. */
  onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/** What is read from files that were found before, as it is asked for; a file that cannot be opened is a rejection. */
export async function* readFiles(
  { files, empty }: FoundFiles,
  { format, onProgress }: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  for (const folder of empty) {
    const message = "The folder holds no file; give one that does.";
    yield { rejection: { uri: fileUri(folder), code: "EMPTY_INPUT", message } };
  }
  const progress = { files: 0, totalFiles: files.length, bytes: 0, totalBytes: onProgress ? await sizeOf(files) : 0 };
  for (const file of files) {
    const before = progress.bytes;
    const advance = (bytes: number) => {
      progress.bytes = before + bytes;
      onProgress?.(progress);
    };
    yield* file === "-" ? readStandardInput(process.stdin, format) : readFile(file, format, advance);
    progress.files += 1;
    onProgress?.(progress);
  }
}

async function* readFile(
  path: string,
  format: PageFormat | undefined,
  advance: (bytes: number) => void,
): AsyncGenerator<ReadResult> {
  const uri = fileUri(path);
  const bytes = createReadStream(path);
  try {
    for await (const result of readInput({ uri, bytes, format })) {
      yield "record" in result ? { ...result, file: uri } : result;
      advance(bytes.bytesRead);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const message = `The file cannot be read (${error.code}); check that it is a file and may be read.`;
    yield { rejection: { uri, code: "UNREADABLE_FILE", message } };
  }
}

/** The bytes of all files; one that cannot be looked at is rejected when it is read. */
async function sizeOf(files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files)
    bytes +=
      file === "-"
        ? 0
        : await stat(file).then(
            ({ size }) => size,
            () => 0,
          );
  return bytes;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
