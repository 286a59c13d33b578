import { readFileSync } from "node:fs";

/** A query printed in a document, with the answer printed below it where there is one. */
export interface Example {
  /** `README.md:12`, the line where the query begins. */
  place: string;
  query: string;
  answer?: string;
}

/** The queries of a Markdown file: a block of graphql, and the block of json right after it. */
export function readExamples(path: string): Example[] {
  const text = readFileSync(path, "utf8");
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? "",
    body: match[2] ?? "",
    line: text.slice(0, match.index).split("\n").length,
  }));
  return blocks.flatMap(({ language, body, line }, i) => {
    if (language !== "graphql") return [];
    const next = blocks[i + 1];
    return [{ place: `${path}:${line}`, query: body, ...(next?.language === "json" ? { answer: next.body } : {}) }];
  });
}
