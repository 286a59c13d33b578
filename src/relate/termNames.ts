import { abbreviates } from "../domain/abbreviates.js";
import { parseTermLabel } from "../domain/termLabel.js";

/** `Model (statistical)`: a label, and what qualifies it. */
const QUALIFIED = /^([^()]+) \(([^()]+)\)$/;
/** `Adversarial (collaborative) commentary`. */
const INSERTED = /^([^()]+) \(([^()]+)\) ([^()]+)$/;

/**
 * The forms under which a text may name a term, distinct, as printed: its labels, and what their printing means. `Thing
 * (ABC)` is named by `Thing` and `ABC`; `Meta-science or Meta-research` by either; `Matthew effect (in science)` by
 * `Matthew effect`, but `Model (statistical)` not by `Model`, which alone could be any; only by `statistical model`.
 */
export function termNames(label: string, alternativeLabels: readonly string[]): string[] {
  const names = [label, ...alternativeLabels].flatMap((printed) => {
    const parsed = parseTermLabel(printed);
    return [parsed.label, ...parsed.alternativeLabels].flatMap(readParentheses);
  });
  return [...new Set(names.flatMap(alternatives))];
}

function readParentheses(label: string): string[] {
  const [, before, inserted, after] = INSERTED.exec(label) ?? [];
  if (before && inserted && after) return [`${before} ${after}`, `${before} ${inserted} ${after}`];
  const [, name, qualifier] = QUALIFIED.exec(label) ?? [];
  if (!name || !qualifier) return [label];
  if (abbreviates(name, qualifier)) return [name, qualifier];
  if (/^(?:aka|also|or) /i.test(qualifier)) return [name, qualifier.replace(/^(?:aka|also(?: known as)?|or) /i, "")];
  return name.includes(" ") ? [name, `${qualifier} ${name}`] : [`${qualifier} ${name}`];
}

/** `Meta-science or Meta-research` and `A / B` are two names each; `Trial or error`, without the second capital, is one. */
function alternatives(name: string): string[] {
  const sides = name.split(/ or (?=\p{Lu})| \/ /u).map((side) => side.trim());
  return sides.length > 1 && sides.every((side) => side !== "") ? [name, ...sides] : [name];
}
