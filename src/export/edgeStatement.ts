/**
 * What an edge says, in one sentence. The parts are its kind, its weight, the labels of its ends, and how many
 * definitions and chapters show it.
 */
export function edgeStatement(parts: Readonly<Record<string, unknown>>): string {
  const source = String(parts.sourceLabel);
  const target = String(parts.targetLabel);
  switch (parts.kind) {
    case "RELATED":
      return `“${source}” and “${target}” are related with a score of ${twoDecimals(parts.weight)}${shownBy(parts)}.`;
    case "DEFINED_IN":
      return `“${source}” is defined in the chapter “${target}”.`;
    case "WROTE":
      return `${source} is an author of the chapter “${target}”.`;
    case "IN_BOOK":
      return `The chapter “${source}” is in the book “${target}”.`;
    case "AFFILIATED_WITH":
      return `In ${counted(parts.chapterCount, "chapter")} the byline of ${source} names ${target}.`;
    default:
      return `${source} and ${target} wrote ${counted(parts.chapterCount, "chapter")} together.`;
  }
}

function shownBy({ definitionCount, chapterCount }: Readonly<Record<string, unknown>>): string {
  const shown = [counted(definitionCount, "definition"), counted(chapterCount, "chapter")];
  const given = shown.filter((text) => !text.startsWith("0 "));
  if (given.length === 0) return "";
  return `: ${given.join(" and ")} ${given.length === 1 && given[0]?.startsWith("1 ") ? "shows" : "show"} it`;
}

function counted(count: unknown, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function twoDecimals(weight: unknown): string {
  return typeof weight === "number" ? weight.toFixed(2) : String(weight);
}
