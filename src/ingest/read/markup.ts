import { SaxesParser } from "saxes";
import { plainText } from "../../domain/plainText.js";
import { UnreadablePage } from "./unreadablePage.js";

/** Elements of JATS and HTML that are paragraphs of their own. */
const PARAGRAPHS = new Set("p sec list-item disp-quote disp-formula div li".split(" "));
const MARKUP = /<\/?[a-z][\w:.-]*(?:\s[^<>]*)?\/?>|<[!?]/i;

/**
 * The plain text of an abstract as Crossref deposits it, JATS in XML; its paragraphs are lines, its own heading is left. A
 * text without tags is taken as it stands. Entities that the text itself declares are refused, not expanded.
 *
 * @throws UnreadablePage BAD_ABSTRACT where it has tags and is not well-formed XML
 */
export function textOfMarkup(printed: string): string {
  if (!MARKUP.test(printed)) return joined(printed.split(/\n\s*\n/));
  const paragraphs: string[] = [""];
  const open: string[] = [];
  const parser = new SaxesParser({ fragment: true });
  parser.on("error", (error) => {
    throw new UnreadablePage("BAD_ABSTRACT", `The markup is not well-formed XML (${error.message.slice(0, 120)}).`);
  });
  parser.on("doctype", () => {
    throw new UnreadablePage("BAD_ABSTRACT", "The markup declares a document type; leave it out.");
  });
  parser.on("opentag", ({ name }) => {
    open.push(localName(name));
    if (PARAGRAPHS.has(localName(name))) paragraphs.push("");
  });
  parser.on("closetag", () => {
    if (PARAGRAPHS.has(open.pop() ?? "")) paragraphs.push("");
  });
  const add = (text: string) => {
    if (!open.includes("title")) paragraphs[paragraphs.length - 1] += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(printed).close();
  return joined(paragraphs);
}

/** A title or a name without markup in it; one whose tags are no XML stands as it is. */
export function withoutMarkup(printed: string): string {
  if (!/<[a-z/][^<>]*>|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/i.test(printed)) return printed;
  try {
    return textOfMarkup(`<x>${printed}</x>`).replaceAll("\n", " ") || printed;
  } catch (error) {
    if (error instanceof UnreadablePage) return printed;
    throw error;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}

function joined(paragraphs: readonly string[]): string {
  return paragraphs
    .map(plainText)
    .filter((text) => text !== "")
    .join("\n");
}
