/** The text on one line, without control characters: what a citation format can carry in a field. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\u{FFFD}")
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}
