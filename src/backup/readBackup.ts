import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { LexigraphError } from "../domain/errors.js";
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupLine } from "./backupLine.js";

/**
 * The nodes and relationships of a backup, in its order, one in memory at a time.
 * @throws LexigraphError BAD_BACKUP, also after the last one, where the file is no backup, is of a newer program, is cut
 *   off or was changed
 */
export async function* readBackup(file: string): AsyncGenerator<BackupLine, void, undefined> {
  const digest = createHash("sha256");
  const counts = { node: 0, relationship: 0 };
  let end: BackupLine | undefined;
  let isFirst = true;
  for await (const text of linesOf(file)) {
    const line = parse(file, text);
    if (isFirst) requireHead(file, line);
    else if (end || line.kind === "head") throw bad(file, "it goes on after its end");
    isFirst = false;
    if (line.kind === "end") end = line;
    else digest.update(`${text}\n`);
    if (line.kind !== "node" && line.kind !== "relationship") continue;
    counts[line.kind] += 1;
    yield line;
  }
  if (end?.kind !== "end") throw bad(file, "it ends in the middle");
  const isWhole = end.nodes === counts.node && end.relationships === counts.relationship;
  if (!isWhole || end.sha256 !== digest.digest("hex")) throw bad(file, "its checksum is another");
}

/** Reads a backup to its end, and does nothing with it. Throws BAD_BACKUP. */
export async function verifyBackup(file: string): Promise<{ nodes: number; relationships: number }> {
  const counts = { nodes: 0, relationships: 0 };
  for await (const { kind } of readBackup(file)) {
    if (kind === "node") counts.nodes += 1;
    else counts.relationships += 1;
  }
  return counts;
}

async function* linesOf(file: string): AsyncGenerator<string, void, undefined> {
  const raw = createReadStream(file);
  const text = createGunzip();
  raw.on("error", (error) => text.destroy(error));
  try {
    yield* createInterface({ input: raw.pipe(text), crlfDelay: Number.POSITIVE_INFINITY });
    // readline ends quietly where its input fails.
    if (text.errored) throw text.errored;
  } catch (cause) {
    throw cause instanceof LexigraphError ? cause : bad(file, "it cannot be read", cause);
  } finally {
    raw.destroy();
  }
}

function parse(file: string, text: string): BackupLine {
  try {
    return JSON.parse(text) as BackupLine;
  } catch (cause) {
    throw bad(file, "a line is no JSON", cause);
  }
}

function requireHead(file: string, line: BackupLine): void {
  if (line.kind !== "head" || line.format !== BACKUP_FORMAT) throw bad(file, "it does not begin like one");
  if (line.version > BACKUP_VERSION) throw bad(file, "a newer lexigraph wrote it: use that one");
}

function bad(file: string, why: string, cause?: unknown): LexigraphError {
  const message = `${file} is no whole backup: ${why}. Nothing was changed; restore another one.`;
  return new LexigraphError("BAD_BACKUP", message, { cause });
}
