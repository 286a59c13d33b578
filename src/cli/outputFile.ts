import { rmSync, type Stats } from "node:fs";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import type { Writable } from "node:stream";
import { LexigraphError } from "../domain/errors.js";

/** Where a command writes to; either keep or discard ends it. */
export interface Output {
  stream: Writable;
  isTerminal: boolean;
  /** Puts what was written, and the stream has ended with, in its place. */
  keep(): Promise<void>;
  /** Leaves what was there before as it was. */
  discard(): Promise<void>;
}

const nothing = async () => undefined;

/**
 * Opens a file to write: what is written stands beside it until it is kept, so that nobody ever finds half of it. `-` is
 * standard output, and a device or a pipe is written to as it is.
 * @throws LexigraphError USAGE where it cannot be written
 */
export async function openOutput(file: string): Promise<Output> {
  if (file === "-") {
    return { stream: process.stdout, isTerminal: process.stdout.isTTY === true, keep: nothing, discard: nothing };
  }
  try {
    const found = await statOf(file);
    if (found?.isDirectory()) throw new LexigraphError("USAGE", `${file} is a folder; give --output a file.`);
    if (found && !found.isFile()) {
      const handle = await open(file, "w");
      return { stream: handle.createWriteStream(), isTerminal: false, keep: nothing, discard: nothing };
    }
    // A link stays one: what it points at is replaced.
    return await openBeside(found ? await realpath(file) : file);
  } catch (cause) {
    if (cause instanceof LexigraphError) throw cause;
    throw new LexigraphError("USAGE", `${file} cannot be written; give --output a file that can.`, { cause });
  }
}

async function openBeside(file: string): Promise<Output> {
  const beside = `${file}.${process.pid}.part`;
  const handle = await open(beside, "wx");
  // A signal ends the process by its exit handlers.
  const clean = () => rmSync(beside, { force: true });
  process.once("exit", clean);
  return {
    stream: handle.createWriteStream({ flush: true }),
    isTerminal: false,
    async keep() {
      await rename(beside, file);
      process.off("exit", clean);
    },
    async discard() {
      await rm(beside, { force: true });
      process.off("exit", clean);
    },
  };
}

async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
