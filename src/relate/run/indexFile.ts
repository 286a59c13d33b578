import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { bytes } from "../numbers.js";
import { fromBytes, toParts } from "../packedFile.js";
import { type PackedIndex, RelationIndex } from "../relationIndex.js";

/**
 * Keeps the index of a run in a file under the name that the graph knows it by. It is a cache: where the file of that name
 * is missing or cannot be read, all terms are related anew.
 */
export class IndexFile {
  constructor(private readonly folder: string) {}

  /** The index of this name, where there is one. */
  read(name: string | null): RelationIndex | undefined {
    if (name === null) return undefined;
    try {
      // Whoever wrote the file is this program: what is read is what `write` was given.
      return RelationIndex.unpack(fromBytes(readBytes(this.path(name))) as PackedIndex);
    } catch {
      return undefined;
    }
  }

  /** Keeps an index in the place of every other one. Throws the system's error where the folder cannot be written. */
  write(name: string, index: RelationIndex): void {
    mkdirSync(this.folder, { recursive: true });
    const partial = `${this.path(name)}.partial`;
    writeBytes(partial, toParts(index.pack()));
    renameSync(partial, this.path(name));
    for (const other of readdirSync(this.folder)) {
      if (/\.(index|partial)$/.test(other) && other !== `${name}.index`)
        rmSync(join(this.folder, other), { force: true });
    }
  }

  private path(name: string): string {
    return join(this.folder, `${name}.index`);
  }
}

/** A file in memory that threads share. */
function readBytes(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const all = bytes(fstatSync(file).size);
    for (let done = 0; done < all.length; ) {
      const read = readSync(file, all, done, all.length - done, null);
      if (read === 0) throw new RangeError(`${path} ended before its length.`);
      done += read;
    }
    return all;
  } finally {
    closeSync(file);
  }
}

function writeBytes(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, "w", 0o600);
  try {
    for (const part of parts) {
      for (let done = 0; done < part.length; ) done += writeSync(file, part, done);
    }
  } finally {
    closeSync(file);
  }
}
