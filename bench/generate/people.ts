import type { Random } from "./random.js";

const GIVEN = (
  "Ana Ayşe Björn Chiara Dmitri Elif Fatima Guðrún Hana İlker Joana Kaveh Lindiwe Małgorzata Ngozi Olamide Paulo Rania " +
  "Søren Tomáš Ulla Viktor Wen Ximena Yasemin Zoltán Aoife Benedikt Camille Devika Eleni Ferenc"
).split(" ");
const PARTICLES = ["van der", "de la", "Ní", "Ó", "bin", "von", "di", "ter"];
const BEGINNINGS =
  "Al Ber Cor Dal Er Fal Gar Hol In Jor Kal Lin Mor Nor Öst Per Qui Ran Sel Tor Ul Ver Wes Yıl Zan".split(" ");
const MIDDLES = ["a", "e", "i", "o", "u", "an", "en", "ar", "or", "ic", "ev", "im"];
const ENDINGS = "berg dal sson ova wicz tti ez oğlu ishi man quist ley ford mere kin stad eanu aki ström eda".split(
  " ",
);
const COUNTRIES =
  "Turkey Portugal Norway India Nigeria Chile Japan Canada Poland Kenya Ireland Iceland Brazil Vietnam".split(" ");

/** An invented person's name; some have a particle, some a second given name's initial. */
export function inventName(random: Random): string {
  const initial = random.isLikely(0.2) ? ` ${random.pick(BEGINNINGS).charAt(0)}.` : "";
  const particle = random.isLikely(0.08) ? `${random.pick(PARTICLES)} ` : "";
  return `${random.pick(GIVEN)}${initial} ${particle}${inventWord(random)}`;
}

/** An invented university, with a country. */
export function inventOrganization(random: Random): { name: string; country: string } {
  const place = inventWord(random);
  const name = random.pick([`University of ${place}`, `${place} Institute of Technology`, `${place} State University`]);
  return { name, country: random.pick(COUNTRIES) };
}

function inventWord(random: Random): string {
  return (
    random.pick(BEGINNINGS) +
    random.pick(MIDDLES) +
    (random.isLikely(0.4) ? random.pick(MIDDLES) : "") +
    random.pick(ENDINGS)
  );
}
