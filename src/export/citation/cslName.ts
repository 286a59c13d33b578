import type { CitedName } from "./citedWork.js";
import { oneLine } from "./oneLine.js";

/** A name of CSL-JSON: split, or literal where it cannot be. */
export type CslName = { family: string; given?: string; "non-dropping-particle"?: string } | { literal: string };

/** The name for CSL: as the caller split it, and whole where nobody did. */
export function cslName({ name, given, particle, family }: CitedName): CslName {
  if (!family) return { literal: oneLine(name) };
  return {
    family: oneLine(family),
    ...(given && { given: oneLine(given) }),
    ...(particle && { "non-dropping-particle": oneLine(particle) }),
  };
}
