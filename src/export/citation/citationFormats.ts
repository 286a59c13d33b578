import { apa } from "./apa.js";
import { bibtex } from "./bibtex.js";
import type { CitedWork } from "./citedWork.js";
import { cslJson } from "./cslJson.js";
import { ris } from "./ris.js";

/** The contract's CitationStyle. */
export type CitationStyle = "APA" | "BIBTEX" | "RIS" | "CSL_JSON";

/** How a style is written and served; `write` takes one work or a whole bibliography. */
export interface CitationFormat {
  mediaType: string;
  /** Without the first dot. */
  extension: string;
  write(works: readonly CitedWork[]): string;
}

/** The writer of each style of the contract. */
export const CITATION_FORMATS: Readonly<Record<CitationStyle, CitationFormat>> = {
  APA: { mediaType: "text/x-bibliography; charset=utf-8", extension: "txt", write: apa },
  BIBTEX: { mediaType: "application/x-bibtex; charset=utf-8", extension: "bib", write: bibtex },
  RIS: { mediaType: "application/x-research-info-systems; charset=utf-8", extension: "ris", write: ris },
  CSL_JSON: { mediaType: "application/vnd.citationstyles.csl+json", extension: "csl.json", write: cslJson },
};
