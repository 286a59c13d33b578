import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { shortDigest } from "../domain/digest.js";
import type { PageFormat } from "../domain/record.js";
import type { Connection } from "../graph/connection.js";
import { type FoundFiles, fileUri, findFiles } from "./findFiles.js";
import { type LoadReport, load } from "./load.js";
import { decode } from "./read/decode.js";
import { isJsonLines, readJsonLines } from "./read/jsonLines.js";
import { readContent } from "./read/readContent.js";
import type { ReadResult } from "./read/readResult.js";
import { UnreadablePage } from "./read/unreadablePage.js";

export interface PathOptions {
  /** Found from the content where it is not given. */
  format?: PageFormat;
  /** Called as files are read; what was read is in the graph some hundred records later. */
  onProgress?: (progress: { files: number; totalFiles: number }) => void;
}

/**
 * Loads the files that paths name (`-` is standard input); what cannot be read is rejected with the reason, the rest is
 * loaded.
 * @throws LexigraphError USAGE for a path that is not there or an address, before anything is loaded; as load
 */
export async function loadPaths(
  connection: Connection,
  paths: readonly string[],
  options: PathOptions = {},
): Promise<LoadReport> {
  return loadFiles(connection, await findFiles(paths), options);
}

/** Loads files that were found before. Throws as load. */
export async function loadFiles(
  connection: Connection,
  { files, empty }: FoundFiles,
  options: PathOptions = {},
): Promise<LoadReport> {
  return load(connection, readAll(files, empty, options));
}

async function* readAll(
  files: readonly string[],
  empty: readonly string[],
  { format, onProgress }: PathOptions,
): AsyncGenerator<ReadResult> {
  for (const folder of empty) {
    const message = "The folder holds no file; give one that does.";
    yield { rejection: { uri: fileUri(folder), code: "EMPTY_INPUT", message } };
  }
  let read = 0;
  for (const file of files) {
    yield* file === "-" ? readInput(format) : readOne(file, format);
    read += 1;
    onProgress?.({ files: read, totalFiles: files.length });
  }
}

async function* readOne(path: string, format: PageFormat | undefined): AsyncGenerator<ReadResult> {
  const uri = fileUri(path);
  try {
    // An export of a large graph is larger than a text can be.
    if ((format ?? "JSONL") === "JSONL" && (await isJsonLines(path))) yield* readJsonLines(createReadStream(path), uri);
    else yield* readBytes(await readFile(path), uri, format);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const message = `The file cannot be read (${error.code}); check that it is a file and may be read.`;
    yield { rejection: { uri, code: "UNREADABLE_FILE", message } };
  }
}

/** What comes in by standard input has no name: it is told apart by its content. */
async function* readInput(format: PageFormat | undefined): AsyncGenerator<ReadResult> {
  const bytes = await buffer(process.stdin);
  yield* readBytes(bytes, `stdin:${shortDigest(8, bytes.toString("latin1"))}`, format);
}

function* readBytes(bytes: Uint8Array, uri: string, format: PageFormat | undefined): Generator<ReadResult> {
  let content: string;
  try {
    content = decode(bytes);
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error;
    yield { rejection: error.toRejection(uri) };
    return;
  }
  yield* readContent({ uri, content, format });
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
