import { type HtmlPage, readHtml } from "./htmlLines.js";
import { textLines } from "./line.js";

/** A document begins with a tag or a comment, or ends as one; a text may speak of `<b>` somewhere. */
const DOCUMENT = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:[a-z][\w-]*[\s/>]|!doctype|\?xml)|<\/(?:html|body)\s*>/i;

/** The beginning of an input, by which readers know their format; it is laid out into lines once, whoever asks. */
export class Sample {
  private document: HtmlPage | undefined;
  private plain: HtmlPage | undefined;

  constructor(
    readonly text: string,
    /** Whether it is all of the input. */
    readonly isWhole: boolean,
  ) {}

  /** Whether it is an HTML document, and no plain text. */
  get isDocument(): boolean {
    return DOCUMENT.test(this.text);
  }

  /**
   * Its lines, and the addresses that a document gives itself; read as a document or as plain text.
   * @throws UnreadablePage TOO_DEEP
   */
  layOut(isDocument: boolean): HtmlPage {
    if (isDocument) {
      this.document ??= readHtml(this.text);
      return this.document;
    }
    this.plain ??= { lines: textLines(this.text), addresses: [] };
    return this.plain;
  }
}
