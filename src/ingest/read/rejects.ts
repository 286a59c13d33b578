import { inputLines } from "./inputLines.js";
import type { PageContent } from "./readContent.js";
import type { ReadResult, Rejection } from "./readResult.js";
import type { Sample } from "./sample.js";
import type { TextSource } from "./textSource.js";

/** A line that begins an object with the fields that only a line of a rejects file has together. */
const REJECT_LINE = /^[ \t]*\{"uri":".*","code":"[A-Z_0-9]+","message":"/;

/** How readers name what has no name of its own. */
const PLACE = /^#(?:row|record)=(\d+)$/;

/** Whether an input that begins so is a file that `load --rejects` wrote. */
export function isRejects({ text }: Sample): boolean {
  return REJECT_LINE.test(text);
}

/** The records of the inputs that a rejects file hands back, mended by now; a line without one is rejected as before. */
export async function* readRejects(
  { uri, chunks }: TextSource,
  read: (page: PageContent) => AsyncIterable<ReadResult>,
): AsyncGenerator<ReadResult> {
  for await (const { text, number } of inputLines(chunks)) {
    if (!/\S/.test(text)) continue;
    const rejection = parse(text);
    if (rejection === undefined) {
      const message = 'The line is none of a rejects file; mend the text of its "input" alone.';
      yield { rejection: { uri, code: "BAD_JSON", message, line: number, input: text } };
    } else if (rejection.input === undefined) yield { rejection };
    else
      for await (const result of read({ uri: rejection.uri, content: rejection.input }))
        yield placed(result, rejection);
  }
}

/**
 * A record that is named by its place in its input, under the line that it had in the whole: its place in what was handed
 * back is the first, which another record of the whole has.
 */
function placed(result: ReadResult, { uri, line }: Rejection): ReadResult {
  if (!("record" in result) || line === undefined) return result;
  const [, place] = PLACE.exec(result.record.uri.slice(uri.length)) ?? [];
  if (place === undefined || !result.record.uri.startsWith(uri)) return result;
  const further = place === "1" ? "" : `.${place}`;
  return { ...result, record: { ...result.record, uri: `${uri}#line=${line}${further}` } };
}

function parse(text: string): Rejection | undefined {
  try {
    const value: Partial<Rejection> | null = JSON.parse(text);
    const { uri, code, message, line, input } = value ?? {};
    if (typeof uri !== "string" || typeof code !== "string" || typeof message !== "string") return undefined;
    return { uri, code, message, ...(line === undefined ? {} : { line }), ...(input === undefined ? {} : { input }) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
