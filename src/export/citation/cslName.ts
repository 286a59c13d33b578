import { splitPersonName } from "../../domain/personName.js";
import type { CitedName } from "./citedWork.js";
import { oneLine } from "./oneLine.js";

/** A person's name of CSL-JSON in its parts. */
export interface CslPersonName {
  family: string;
  given: string;
  "non-dropping-particle"?: string;
  suffix?: string;
}

/** A name of CSL-JSON: a person's, or literal where there is one name alone, as of an organisation. */
export type CslName = CslPersonName | { literal: string };

const PARTICLE = /^((?:\p{Ll}[\p{L}.'’]*\s+)+)(?=\S)/u;
const SUFFIX = /\s+((?:Jr|Sr)\.?|II|III|IV)$/i;

/** The name for CSL, as the caller split it, and by the rules of splitPersonName where nobody did. */
export function cslName(cited: CitedName): CslName {
  const { particle, family, given, suffix } = cited.family ? { suffix: undefined, ...cited } : split(cited.name);
  if (!given) return { literal: oneLine([particle, family].filter(Boolean).join(" ")) };
  return {
    family: oneLine(family ?? ""),
    given: oneLine(given),
    ...(particle && { "non-dropping-particle": oneLine(particle) }),
    ...(suffix && { suffix }),
  };
}

interface Split {
  family: string;
  given: string;
  particle?: string | undefined;
  suffix?: string | undefined;
}

// splitPersonName keeps particles with the family name and `Jr.` with the given ones; citing sets both apart.
function split(printed: string): Split {
  const { family, given } = splitPersonName(oneLine(printed));
  const [, particle] = PARTICLE.exec(family) ?? [];
  const [, suffix] = SUFFIX.exec(given) ?? [];
  return {
    family: family.slice(particle?.length ?? 0),
    given: given.replace(SUFFIX, ""),
    particle: particle?.trim(),
    suffix,
  };
}
