import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { CitedWork } from "./citedWork.js";
import { type CslItem, cslItem, definitionIn } from "./cslItem.js";
import type { CslName } from "./cslName.js";

/**
 * The works as references in APA 7 style, plain text, one a line, in APA's order; by citeproc-js with the style `apa`.
 * Works of the same authors and year get a letter (2021a), as the style asks of a bibliography.
 */
export function apa(works: readonly CitedWork[]): string {
  const entries = plugins.output.format("bibliography", works.map(apaItem), {
    template: "apa",
    lang: "en-US",
    format: "text",
    asEntryArray: true,
  });
  if (!Array.isArray(entries)) throw new TypeError("citation-js answered a bibliography that is no list of entries");
  return entries.map(([, reference]: [string, string]) => `${reference.replaceAll(WORD_JOINER, "").trim()}\n`).join("");
}

// Invisible, and no part of a property's name.
const WORD_JOINER = "\u2060";

// citeproc-js keys plain objects by the parts of a name: a person called `constructor` would fail, `__proto__` do worse.
function harmless(name: CslName): CslName {
  const parts = Object.entries(name).map(([part, text]) => [
    part,
    text in Object.prototype ? text + WORD_JOINER : text,
  ]);
  return Object.assign(name, Object.fromEntries(parts));
}

// The style puts a publisher, or an editor, where a chapter without authors has its title; type `entry` does as APA 9.12 says.
// The bracketed description goes with the title: for `entry` the style would print it after the year.
function apaItem(work: CitedWork): CslItem {
  const { genre, abstract, ...item } = cslItem(work);
  for (const name of [...(item.author ?? []), ...(item.editor ?? [])]) harmless(name);
  if (work.kind === "book") return item;
  const description = work.kind === "definition" ? ` [${definitionIn(work.title)}]` : "";
  return { ...item, title: item.title + description, type: item.author ? "chapter" : "entry" };
}
