import { closeSync, openSync, writeSync } from "node:fs";
import { LexigraphError } from "../domain/errors.js";
import type { Rejection } from "../ingest/read/readResult.js";

/** A file of what was rejected, a JSON object a line with the raw input: mended there, `load` takes it as it is. */
export interface RejectsFile {
  add(rejection: Rejection): void;
  close(): void;
}

/**
 * Makes the file, empty, before anything is loaded; each rejection is in it at once, whatever becomes of the load.
 * @throws LexigraphError USAGE where it cannot be written
 */
export function openRejects(file: string): RejectsFile {
  const descriptor = orUsage(file, () => openSync(file, "w"));
  return {
    add: (rejection) => void orUsage(file, () => writeSync(descriptor, lineOf(rejection))),
    close: () => closeSync(descriptor),
  };
}

function lineOf({ uri, line, code, message, input }: Rejection): string {
  return `${JSON.stringify({ uri, code, message, line, input })}\n`;
}

function orUsage<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new LexigraphError("USAGE", `${file} cannot be written; give --rejects a file that can.`, { cause });
  }
}
