import { fold } from "../../../src/domain/fold.js";
import type { BylineStatement } from "../../../src/domain/record.js";
import { anchorsOf, type IdentityByline, matchesOf } from "../../../src/identity/identityByline.js";
import { nameKey } from "../../../src/identity/nameParts.js";
import { inventNames } from "./inventedNames.js";
import { RandomNumbers } from "./randomNumbers.js";

/** How a truth is generated; every rate is a share from 0 to 1. */
export interface TruthSetting {
  seed: number;
  people: number;
  bylines: number;
  /** People whose full name is somebody else's too. */
  sharedNames: number;
  /** Bylines of which only initials are printed. */
  initialsOnly: number;
  /** Whether initials are a person's habit, two thirds of them always printed so, or come by chance, byline by byline. */
  initials: "habit" | "chance";
  /** Bylines printed without diacritics. */
  withoutDiacritics: number;
  /** People who go to another organisation. */
  moving: number;
  /** Bylines with an ORCID; twice as many people have one, and print it every other time. */
  withOrcid: number;
}

export interface GeneratedTruth {
  bylines: IdentityByline[];
  /** The person of each byline, by its key. */
  personOf: Map<string, number>;
}

interface Person {
  number: number;
  given: string;
  middle: string;
  family: string;
  orcid: string | null;
  alwaysInitials: boolean;
  organizations: [number, number];
  /** When, from 0 to 1, the second organisation follows the first; never at 1. */
  movesAt: number;
  circles: [number[], number[]];
  /** How much the person writes. */
  weight: number;
}

const ORGANIZATIONS = 400;
const COUNTRIES = ["Norway", "Türkiye", "Poland", "Chile", "Kenya", "Japan", "India", "Spain", "Canada", "Brazil"];
const CIRCLE = 6;
/** Two thirds of initials are a habit. */
const HABIT = 2 / 3;

/** People, what they wrote together, and how pages print them. The same setting gives the same truth. */
export function generateTruth(setting: TruthSetting): GeneratedTruth {
  const random = new RandomNumbers(setting.seed);
  const people = makePeople(random, setting);
  const byWeight = cumulative(people);
  const truth: GeneratedTruth = { bylines: [], personOf: new Map() };
  for (let chapter = 0; truth.bylines.length < setting.bylines; chapter += 1) {
    const year = random.next();
    // Everybody writes at least once.
    const lead = people[chapter] ?? people[choose(random, byWeight)];
    if (!lead) continue;
    const team = teamOf(random, people, lead, year).slice(0, setting.bylines - truth.bylines.length);
    const printed = team.map((person) => print(random, setting, person, year));
    const chapterId = `chapter:${String(chapter).padStart(6, "0")}`;
    team.forEach((person, index) => {
      const byline = printed[index];
      if (!byline) return;
      const key = `${chapterId}\t${String(index + 1).padStart(4, "0")}`;
      truth.bylines.push(identityByline(byline, printed, key, chapterId));
      truth.personOf.set(key, person.number);
    });
  }
  return truth;
}

function makePeople(random: RandomNumbers, setting: TruthSetting): Person[] {
  const families = inventNames(random, 2_500, [2, 2, 3]);
  const givens = inventNames(random, 600, [2]);
  const taken = new Set<string>();
  const people: Person[] = [];
  for (let number = 0; number < setting.people; number += 1) {
    const home = random.zipf(ORGANIZATIONS, 30);
    const name = newName(random, givens, families, taken);
    people.push({
      number,
      ...name,
      orcid: random.chance(2 * setting.withOrcid) ? orcidOf(number) : null,
      alwaysInitials: setting.initials === "habit" && random.chance(HABIT * setting.initialsOnly),
      organizations: [home, (home + 1 + random.below(ORGANIZATIONS - 1)) % ORGANIZATIONS],
      movesAt: random.chance(setting.moving) ? 0.2 + 0.6 * random.next() : 1,
      circles: [[], []],
      weight: 1 / (1 + random.zipf(setting.people, 200)),
    });
  }
  shareNames(random, people, setting.sharedNames);
  for (const person of people) person.circles = [circle(random, people, person, 0), circle(random, people, person, 1)];
  return people;
}

function newName(random: RandomNumbers, givens: readonly string[], families: readonly string[], taken: Set<string>) {
  for (;;) {
    const given = givens[random.zipf(givens.length, 40)] ?? "";
    const family = families[random.zipf(families.length, 60)] ?? "";
    const middle = random.chance(0.3) ? random.pick(givens) : "";
    const key = fold(`${given} ${middle.slice(0, 1)} ${family}`);
    if (taken.has(key)) continue;
    taken.add(key);
    return { given, middle, family };
  }
}

/** Pairs of people get one name; they differ in everything else. */
function shareNames(random: RandomNumbers, people: readonly Person[], share: number): void {
  const chosen = [...people].sort(() => random.next() - 0.5).slice(0, Math.round(people.length * share));
  for (let i = 0; i + 1 < chosen.length; i += 2) {
    const [one, other] = [chosen[i], chosen[i + 1]];
    if (one && other) Object.assign(other, { given: one.given, middle: one.middle, family: one.family });
  }
}

/** Whom a person writes with: most are of the same organisation. */
function circle(random: RandomNumbers, people: readonly Person[], person: Person, period: 0 | 1): number[] {
  const home = person.organizations[period];
  const colleagues = people.filter((other) => other.organizations[0] === home && other !== person);
  return Array.from({ length: CIRCLE }, () =>
    colleagues.length > 0 && random.chance(0.7) ? random.pick(colleagues).number : random.below(people.length),
  );
}

function teamOf(random: RandomNumbers, people: readonly Person[], lead: Person, year: number): Person[] {
  const size = [1, 1, 2, 2, 2, 3, 3, 4, 5][random.below(9)] ?? 1;
  const team = new Set([lead]);
  // Who moved still writes with former colleagues every other time.
  const circleNow = year >= lead.movesAt && random.chance(0.5) ? lead.circles[1] : lead.circles[0];
  for (let tries = 0; team.size < size && tries < 20; tries += 1) {
    const other = people[random.pick(circleNow)];
    if (other) team.add(other);
  }
  return [...team];
}

function print(random: RandomNumbers, setting: TruthSetting, person: Person, year: number): BylineStatement {
  const byChance =
    setting.initials === "chance"
      ? setting.initialsOnly
      : remainder(setting.initialsOnly, HABIT * setting.initialsOnly);
  const initials = person.alwaysInitials || random.chance(byChance);
  const given = initials ? `${letter(person.given)}.` : person.given;
  const middle = person.middle === "" ? "" : ` ${letter(person.middle)}.`;
  const name = `${given}${middle} ${person.family}`;
  const organization = person.organizations[year >= person.movesAt ? 1 : 0];
  const isOrcidPrinted = person.orcid !== null && random.chance(0.5);
  return {
    name: random.chance(setting.withoutDiacritics) ? plain(name) : name,
    ...(isOrcidPrinted && person.orcid !== null ? { orcid: person.orcid } : {}),
    affiliations: [{ name: `University ${organization}`, country: COUNTRIES[organization % COUNTRIES.length] ?? "" }],
  };
}

/** The share of all others that has to be so, where a part is so always, for the whole to reach a rate. */
function remainder(rate: number, always: number): number {
  return (rate - always) / (1 - always);
}

function identityByline(
  byline: BylineStatement,
  chapter: readonly BylineStatement[],
  key: string,
  chapterId: string,
): IdentityByline {
  const { keys, texts } = matchesOf(byline, chapter);
  return {
    key,
    chapterId,
    name: byline.name,
    otherSpellings: [],
    nameKey: nameKey(byline.name),
    orcid: byline.orcid ?? null,
    matchKeys: keys,
    matchTexts: texts,
    anchors: anchorsOf(byline.name, [key]),
  };
}

function cumulative(people: readonly Person[]): number[] {
  let sum = 0;
  return people.map(({ weight }) => {
    sum += weight;
    return sum;
  });
}

/** A place by weight, found by halving. */
function choose(random: RandomNumbers, sums: readonly number[]): number {
  const wanted = random.next() * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function letter(name: string): string {
  return [...name][0] ?? "";
}

/** As a keyboard without them gives it: capitals stay. */
function plain(name: string): string {
  return [...name]
    .map((sign) => (sign === sign.toLowerCase() ? fold(sign) || sign : fold(sign).toUpperCase()))
    .join("");
}

/** Sixteen digits that are different for each person; the rules only compare them. */
function orcidOf(number: number): string {
  return `0000-0001-${String(number)
    .padStart(8, "0")
    .replace(/(?=.{4}$)/, "-")}`;
}
