/** What a site's own conversion left in a text: `[REMOVED HYPERLINK FIELD]`, `[INSERT FIGURE 1]`. */
const RESIDUE =
  /\s*\[(?=[^\]]{0,60}\b(?:REMOVED|DELETED|HYPERLINK|FIELD|INSERT|BROKEN|ERROR|OBJECT)\b)[A-Z][A-Z0-9 _.:-]{0,60}\]/g;

/** A text without the residue of conversion; what the text says in brackets itself stays. */
export function withoutResidue(text: string): string {
  return text.replace(RESIDUE, "").trim();
}
