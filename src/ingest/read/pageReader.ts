import type { PageFormat, SourceRecord } from "../../domain/record.js";
import type { HtmlPage } from "./htmlLines.js";
import { LONGEST_RECORD } from "./limits.js";
import type { Reader } from "./reader.js";
import type { ReadResult } from "./readResult.js";
import { withInput } from "./rejectedInput.js";
import { Sample } from "./sample.js";
import { faultyLine, type TextSource } from "./textSource.js";
import { UnreadablePage } from "./unreadablePage.js";

interface PageFormatOf {
  format: PageFormat;
  /** Whether it comes as an HTML document. */
  isDocument: boolean;
  /** Whether a page with these lines is of the kind. */
  recognizes: (page: HtmlPage) => boolean;
  /** What the page says. @throws UnreadablePage */
  read: (page: HtmlPage, uri: string) => Pick<SourceRecord, "chapter" | "definitions">;
}

/** The reader of a kind of page, which is one record and is read whole. */
export function pageReader({ format, isDocument, recognizes, read }: PageFormatOf): Reader {
  return {
    format,
    recognizes: (sample) => sample.isDocument === isDocument && recognizes(sample.layOut(isDocument)),
    async *read(source) {
      const whole = source.sample.isWhole ? source.sample : await wholeText(source);
      yield readPage(whole, source);
    },
  };

  function readPage(whole: Sample, { uri, chunks }: TextSource): ReadResult {
    try {
      checkEncoding(whole.text, chunks.fault);
      return { record: { uri, format, ...read(whole.layOut(isDocument), uri) } };
    } catch (error) {
      if (!(error instanceof UnreadablePage)) throw error;
      return { rejection: withInput(error.toRejection(uri), whole.text) };
    }
  }
}

/** @throws UnreadablePage TOO_LONG */
async function wholeText({ chunks }: TextSource): Promise<Sample> {
  const pieces: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    length += chunk.length;
    if (length > LONGEST_RECORD) {
      const message = `It is longer than ${LONGEST_RECORD} characters, and no page is; give its records as JSON Lines.`;
      throw new UnreadablePage("TOO_LONG", message, 1);
    }
  }
  return new Sample(pieces.join(""), true);
}

function checkEncoding(text: string, fault: TextSource["chunks"]["fault"]): void {
  if (fault) throw new UnreadablePage("NOT_UTF8", fault.message, fault.line);
  const line = faultyLine(text, 1);
  if (line === undefined) return;
  const message = "It holds NUL characters, as UTF-16 and binary files do; save the file as UTF-8 text.";
  throw new UnreadablePage("NOT_UTF8", message, line);
}
