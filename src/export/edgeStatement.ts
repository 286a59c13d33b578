import { reasonStatement } from "./reasonStatement.js";

/** What the sentence of an edge is made of: a map of cypher/part/edgeParts.cypher. */
export interface EdgeParts {
  sourceLabel: string;
  targetLabel: string;
  chapterCount: number;
  /** The strongest reason of two related terms. */
  reason: Readonly<Record<string, unknown>> | null;
}

/** What an edge of a kind says, in one sentence that a reader can check. */
export function edgeStatement(kind: unknown, { sourceLabel, targetLabel, chapterCount, reason }: EdgeParts): string {
  const source = sourceLabel;
  const target = targetLabel;
  switch (kind) {
    case "RELATED":
      return reasonStatement({ ...reason, leftLabel: source, rightLabel: target });
    case "DEFINED_IN":
      return `“${source}” is defined in the chapter “${target}”.`;
    case "WROTE":
      return `${source} is an author of the chapter “${target}”.`;
    case "IN_BOOK":
      return `The chapter “${source}” is in the book “${target}”.`;
    case "AFFILIATED_WITH":
      return `In ${counted(chapterCount, "chapter")} the byline of ${source} names ${target}.`;
    default:
      return `${source} and ${target} wrote ${counted(chapterCount, "chapter")} together.`;
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
