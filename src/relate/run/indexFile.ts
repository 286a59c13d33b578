import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RelationIndex } from "../relationIndex.js";

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
      return RelationIndex.deserialize(readFileSync(this.path(name)));
    } catch {
      return undefined;
    }
  }

  /** Keeps an index in the place of every other one. Throws the system's error where the folder cannot be written. */
  write(name: string, index: RelationIndex): void {
    mkdirSync(this.folder, { recursive: true });
    const partial = `${this.path(name)}.partial`;
    writeFileSync(partial, index.serialize(), { mode: 0o600 });
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
