import { bibtex } from "./bibliography/bibtex.js";
import { crossref } from "./bibliography/crossref.js";
import { cslJson } from "./bibliography/cslJson.js";
import { ris } from "./bibliography/ris.js";
import { dictionaryHtml } from "./dictionaryHtml.js";
import { dictionaryText } from "./dictionaryText.js";
import { jsonl } from "./jsonl.js";
import type { Reader } from "./reader.js";

/** Every format that can be read, the ones with the surest marks first; a new one is a file and a line here. */
export const READERS: readonly Reader[] = [jsonl, crossref, cslJson, dictionaryHtml, bibtex, ris, dictionaryText];
