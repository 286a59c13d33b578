import { legible } from "./legible.js";

const REFERENCES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text for XML content, read back as it was: `]]>` and carriage returns survive. Illegal characters become U+FFFD. */
export function xmlText(text: string): string {
  return legible(text).replace(/[&<>\r]/g, (character) => REFERENCES[character] ?? character);
}

/** Text for a value in double quotes; tabs and line ends as references, which attribute normalisation leaves alone. */
export function xmlAttribute(text: string): string {
  return legible(text).replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? character);
}
