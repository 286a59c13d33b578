import { expect, test } from "vitest";
import type { PageFormat } from "../../../src/domain/record.js";
import { readInput } from "../../../src/ingest/read/readInput.js";
import type { ReadResult } from "../../../src/ingest/read/readResult.js";
import { page } from "../support/page.js";

const CHUNK = Buffer.alloc(1024 * 1024, "quay ");
const MEGABYTES = 200;

/** A beginning, 200 MB without a line's end, and an end. */
async function* longLine(start: string, end: string, counted: { chunks: number }): AsyncGenerator<Uint8Array> {
  yield Buffer.from(start);
  for (; counted.chunks < MEGABYTES; counted.chunks += 1) yield CHUNK;
  yield Buffer.from(end);
}

const RECORD = JSON.stringify(page("a"));
const WORK = '{"type": "book-chapter", "title": ["One Crane"]}';
const RIS = "TY  - CHAP\nTI  - One Crane\nT2  - Ports\nER  - \n";
const BIBTEX = "@incollection{a, title={A}, booktitle={B}}";

test.each<[string, PageFormat | undefined, string, string, string[]]>([
  ["nothing known", undefined, "", "", ["UNKNOWN_FORMAT"]],
  ["JSON Lines", undefined, `${RECORD}\n{"uri": "`, `"}\n${RECORD}\n`, ["record", "TOO_LONG", "record"]],
  ["Crossref", undefined, `[${WORK}, {"title": ["`, `"]}, ${WORK}]`, ["record", "TOO_LONG", "record"]],
  ["CSV", undefined, "term,definition\na,b\nc,", "\nd,e\n", ["record", "TOO_LONG", "record"]],
  ["BibTeX", undefined, `${BIBTEX}\n@incollection{b, title={`, `}}\n${BIBTEX}`, ["record", "TOO_LONG", "record"]],
  ["RIS", undefined, `${RIS}TY  - CHAP\nTI  - `, `\nER  - \n${RIS}`, ["record", "TOO_LONG", "record"]],
  ["a dictionary page", undefined, "What is Quay\nPorts\n", "", ["TOO_LONG"]],
  ["a document", undefined, "<!DOCTYPE html><h1>What is Quay</h1>", "", ["TOO_LONG"]],
])(
  "200 MB in one line are refused, the rest is read, in bounded memory: %s",
  async (_, format, start, end, expected) => {
    const counted = { chunks: 0 };
    const results: ReadResult[] = [];
    const before = process.memoryUsage().rss;
    for await (const result of readInput({ uri: "in", bytes: longLine(start, end, counted), format }))
      results.push(result);
    expect(
      results.map((result) =>
        "rejection" in result ? result.rejection.code : "record" in result ? "record" : "decision",
      ),
    ).toEqual(expected);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  },
);
