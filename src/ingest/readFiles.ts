import { createReadStream } from "node:fs";
import type { PageFormat } from "../domain/record.js";
import { type FoundFiles, fileUri } from "./findFiles.js";
import { readInput } from "./read/readInput.js";
import type { ReadResult } from "./read/readResult.js";
import { readStandardInput } from "./read/standardInput.js";

export interface ReadOptions {
  /** Found from the content where it is not given. */
  format?: PageFormat | undefined;
  /** Called as files are read; what was read is in the graph some hundred records later. */
  onProgress?: ((progress: { files: number; totalFiles: number }) => void) | undefined;
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
  let read = 0;
  for (const file of files) {
    yield* file === "-" ? readStandardInput(process.stdin, format) : readFile(file, format);
    read += 1;
    onProgress?.({ files: read, totalFiles: files.length });
  }
}

async function* readFile(path: string, format: PageFormat | undefined): AsyncGenerator<ReadResult> {
  const uri = fileUri(path);
  try {
    yield* readInput({ uri, bytes: createReadStream(path), format });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const message = `The file cannot be read (${error.code}); check that it is a file and may be read.`;
    yield { rejection: { uri, code: "UNREADABLE_FILE", message } };
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
