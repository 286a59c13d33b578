import type { SourceRecord } from "../../src/domain/record.js";

/** A text that runs a script wherever it is taken for markup, be it in an element, an attribute or a script. */
export function scriptIn(name: string): string {
  return `${name} </script><script>ran()</script><img src=x onerror=ran()> "onmouseover="ran()`;
}

/** A record that has such a text wherever a record has one. */
export const SCRIPT_RECORD: SourceRecord = {
  uri: 'javascript:ran("uri")',
  format: "JSONL",
  license: 'javascript:ran("license")',
  chapter: {
    title: scriptIn("Title"),
    doi: '10.5555/"><svg/onload=ran()>script',
    year: 2024,
    pages: scriptIn("Pages"),
    abstract: scriptIn("Abstract"),
    bylines: [
      { name: scriptIn("First"), affiliations: [{ name: scriptIn("University"), country: scriptIn("Country") }] },
      { name: scriptIn("Second"), affiliations: [] },
    ],
    references: [scriptIn("Reference")],
    book: { title: scriptIn("Book"), publisher: scriptIn("Publisher"), editors: [scriptIn("Editor")] },
  },
  definitions: [
    {
      label: scriptIn("Label"),
      alternativeLabels: [scriptIn("Alternative")],
      text: scriptIn("Text"),
      references: [scriptIn("Cited")],
    },
  ],
};
