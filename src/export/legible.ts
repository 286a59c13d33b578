/** What XML 1.0 (production 2, Char) cannot hold in any spelling: most controls, lone surrogates, U+FFFE and U+FFFF. */
const ILLEGIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with U+FFFD in place of each character that XML 1.0 cannot hold, so that no label makes a file unreadable. */
export function legible(text: string): string {
  return text.replace(ILLEGIBLE, "\u{FFFD}");
}
