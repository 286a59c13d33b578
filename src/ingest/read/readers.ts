import { bibtex } from "./bibliography/bibtex.js";
import { crossref } from "./bibliography/crossref.js";
import { cslJson } from "./bibliography/cslJson.js";
import { ris } from "./bibliography/ris.js";
import { chapterHtml } from "./chapterHtml.js";
import { chapterText } from "./chapterText.js";
import { csv } from "./csv/csv.js";
import { dictionaryHtml } from "./dictionaryHtml.js";
import { dictionaryText } from "./dictionaryText.js";
import { jsonl } from "./jsonl.js";
import type { Reader } from "./reader.js";

/** Every format that can be read, the ones with the surest marks first; a new one is a file and a line here. */
export const READERS: readonly Reader[] = [
  jsonl,
  crossref,
  cslJson,
  chapterHtml,
  dictionaryHtml,
  bibtex,
  ris,
  csv,
  chapterText,
  dictionaryText,
];
