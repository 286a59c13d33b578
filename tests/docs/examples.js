import { readFileSync } from "node:fs";
/** The queries of a Markdown file: a block of graphql, and the block of json right after it. */
export function readExamples(path) {
    const text = readFileSync(path, "utf8");
    const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
        language: match[1] ?? "",
        body: match[2] ?? "",
        line: text.slice(0, match.index).split("\n").length,
    }));
    return blocks.flatMap(({ language, body, line }, i) => {
        if (language !== "graphql")
            return [];
        const next = blocks[i + 1];
        return [{ place: `${path}:${line}`, query: body, ...(next?.language === "json" ? { answer: next.body } : {}) }];
    });
}
