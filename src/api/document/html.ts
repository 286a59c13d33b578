/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** HTML with values in it; a value that is not HTML itself is escaped, for text and attributes alike. */
export function html(strings: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  return new Html(strings.map((part, i) => part + (i < values.length ? textOf(values[i] ?? "") : "")).join(""));
}

/** JSON as the content of a script element: no character in it can end the element or open a comment. */
export function scriptJson(value: object): Html {
  return new Html(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );
}

function textOf(value: string | Html | readonly Html[]): string {
  if (value instanceof Html) return value.text;
  if (typeof value !== "string") return value.map(({ text }) => text).join("");
  // HTML has no way to write most control characters, so they are dropped.
  return value.replace(/[^\t\n\r\P{Cc}]/gu, "").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
