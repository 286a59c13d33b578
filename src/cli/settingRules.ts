/** What a setting's text means, or the sentence that says what it has to be. */
export type Reading<T> = { value: T } | { fault: string };

export function wholeNumber(least: number, most: number): (text: string) => Reading<number> {
  return (text) => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most
      ? { value }
      : { fault: `has to be a whole number from ${least} to ${most}` };
  };
}

export function onOrOff(text: string): Reading<boolean> {
  return text === "on" || text === "off" ? { value: text === "on" } : { fault: "has to be on or off" };
}

export function oneOf<T extends string>(choices: readonly T[]): (text: string) => Reading<T> {
  return (text) => {
    const value = choices.find((choice) => choice === text);
    return value === undefined ? { fault: `has to be one of ${choices.join(", ")}` } : { value };
  };
}

/** An address under one of these schemes. */
export function address(schemes: readonly string[]): (text: string) => Reading<string> {
  return (text) =>
    URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)) && new URL(text).hostname !== ""
      ? { value: text }
      : { fault: `has to be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(" or ")}` };
}

/** `https://a.example, https://b.example`, or `*` for every origin. */
export function origins(text: string): Reading<string[]> {
  const value = text
    .split(",")
    .map((origin) => origin.trim())
    .filter((origin) => origin !== "");
  const isOrigin = (origin: string) => origin === "*" || (URL.canParse(origin) && new URL(origin).origin === origin);
  return value.every(isOrigin)
    ? { value }
    : { fault: "has to be origins like https://example.org, with commas between them, or *" };
}

/** A name or an IP address, without scheme and port. */
export function hostName(text: string): Reading<string> {
  return /^[\p{L}\d.:_-]+$/u.test(text) && (!text.includes(":") || text.split(":").length > 2)
    ? { value: text }
    : { fault: "has to be a host name or an IP address, without a port" };
}

export function longText(least: number): (text: string) => Reading<string> {
  return (text) => (text.length >= least ? { value: text } : { fault: `has to have ${least} characters or more` });
}

export function anyText(text: string): Reading<string> {
  return { value: text };
}
