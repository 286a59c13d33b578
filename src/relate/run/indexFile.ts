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
import { fromBytes, sizeOf, toParts } from "../packedFile.js";
import { type PackedIndex, RelationIndex } from "../relationIndex.js";

/** The share of a file up to which what changed is kept beside it; beyond it all is written anew. */
const BESIDE = 0.5;

const ENDING = ".index";
const PARTIAL = ".partial";

/** A file of a name that was read, whole. */
interface WholeFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Keeps the index of a run in a file under the name that the graph knows it by: `NAME.index` with all of it, or
 * `NAME@BASE.index` with what differs from the whole file of another name. It is a cache: where the file of a name is missing
 * or cannot be read, all terms are related anew.
 */
export class IndexFile {
  /** The whole file that the index read last lies in. */
  #base: WholeFile | undefined;

  constructor(private readonly folder: string) {}

  /** The index of this name, where there is one. */
  read(name: string | null): RelationIndex | undefined {
    if (name === null) return undefined;
    try {
      const beside = this.files().find((file) => file.startsWith(`${name}@`));
      const base = beside?.slice(name.length + 1, -ENDING.length) ?? name;
      const whole = readBytes(this.path(base + ENDING));
      const all = beside === undefined ? whole : readBytes(this.path(beside));
      this.#base = { name: base, bytes: whole };
      // Whoever wrote the files is this program: what is read is what `write` was given.
      return RelationIndex.unpack(fromBytes(all, whole) as PackedIndex);
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps an index in the place of every other one, the one last read here or another. Throws the system's error where the
   * folder cannot be written.
   */
  write(name: string, index: RelationIndex): void {
    mkdirSync(this.folder, { recursive: true });
    const packed = index.pack();
    const base = this.#base;
    const changes = base && toParts(packed, base.bytes);
    if (base && changes && sizeOf(changes) <= BESIDE * base.bytes.length) {
      this.put(`${name}@${base.name}${ENDING}`, changes, [base.name + ENDING]);
    } else {
      this.put(name + ENDING, toParts(packed), []);
    }
  }

  /** Writes a file in the place of all but some others: whole, or not at all. */
  private put(file: string, parts: readonly Uint8Array[], kept: readonly string[]): void {
    const partial = this.path(file + PARTIAL);
    writeBytes(partial, parts);
    renameSync(partial, this.path(file));
    for (const other of this.files()) {
      if (other !== file && !kept.includes(other)) rmSync(this.path(other), { force: true });
    }
  }

  /** The files of all indexes, and what was left of any that was not written to its end. */
  private files(): string[] {
    return readdirSync(this.folder).filter((file) => file.endsWith(ENDING) || file.endsWith(PARTIAL));
  }

  private path(file: string): string {
    return join(this.folder, file);
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
