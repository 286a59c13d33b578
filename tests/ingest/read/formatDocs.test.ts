import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { READERS } from "../../../src/ingest/read/readers.js";
import { readAll } from "./fixture.js";

interface FormatPage {
  format: string;
  uri: string;
  example: string;
  records: unknown;
}

/** The example of a page under docs/formats, and what it says that it is read as. */
function readPage(name: string): FormatPage {
  const text = readFileSync(`docs/formats/${name}`, "utf8");
  const [example, records] = [...text.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, body = ""]) => body);
  return {
    format: (/--format (\w+)/.exec(text)?.[1] ?? "").toUpperCase(),
    uri: /^`([^`]+)`\n\n```/m.exec(text)?.[1] ?? "",
    example: example ?? "",
    records: JSON.parse(records ?? ""),
  };
}

const pages = readdirSync("docs/formats").filter((name) => name !== "README.md");

describe("the page of a format", () => {
  it("is there for every format", () => {
    expect(pages.map((name) => readPage(name).format).sort()).toEqual(READERS.map(({ format }) => format).sort());
  });

  it.each(pages)("%s: its example is read as it says", async (name) => {
    const { uri, example, records } = readPage(name);
    expect(await readAll(example, uri)).toEqual([records].flat().map((record) => ({ record })));
  });
});
