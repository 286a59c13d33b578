import { codePointOrder } from "../domain/codePointOrder.js";
import type { Collection } from "./collection.js";
import type { CommonKind } from "./common.js";
import { type DefinitionMatcher, printedForm } from "./definitionMatcher.js";
import type { FoundKind, Reason } from "./relation.js";
import type { Signals } from "./signals.js";
import { referenceKey, type TermEntry } from "./termEntry.js";

/** How many words, chapters, works or definitions of one term are shown at most. */
const SHOWN = 3;

type Evidence = Pick<Reason, "definitions" | "chapters" | "references" | "words" | "namedBy">;

const NOTHING: Evidence = { definitions: [], chapters: [], references: [], words: [], namedBy: [] };

/** Why the terms of two slots are related, the strongest reason first, ties by kind; `one` has the smaller key. */
export function reasonsOf(
  collection: Collection,
  matcher: DefinitionMatcher,
  one: number,
  two: number,
  signals: Signals,
): Reason[] {
  const [first, second] = [collection.entries.get(one), collection.entries.get(two)];
  const strengths: [FoundKind, number, () => Evidence | undefined][] = [
    ["MENTIONS", signals.mention, () => mentions(collection, one, two)],
    ["SHARED_LABEL", signals.label, () => sharedLabel(collection, one, two)],
    ["SIMILAR_TEXT", signals.sharesRareWords ? signals.text : 0, () => similarText(matcher, first, second)],
    ["CO_DEFINED", signals.chapter, () => coDefined(first, second)],
    ["SHARED_AUTHOR", signals.author, () => sharedAuthor(collection, one, two)],
    ["SHARED_REFERENCE", signals.reference, () => sharedReference(collection, one, two)],
  ];
  return strengths
    .flatMap(([kind, strength, evidence]) => {
      const score = Math.round(strength * 10_000) / 10_000;
      const shown = score > 0 ? evidence() : undefined;
      return shown ? [{ kind, score, ...shown }] : [];
    })
    .sort((a, b) => b.score - a.score || codePointOrder(a.kind, b.kind));
}

function mentions(collection: Collection, one: number, two: number): Evidence {
  const there = naming(collection, one, two);
  const back = naming(collection, two, one);
  return {
    ...NOTHING,
    definitions: [...there.definitions, ...back.definitions],
    words: [...new Set([...there.names, ...back.names])],
    namedBy: [[there, one] as const, [back, two] as const].flatMap(([{ names }, by]) =>
      names.length > 0 ? collection.keys.text(by) : [],
    ),
  };
}

/** The definitions of a term that name another, the earliest mention first, and the names they use. */
function naming(collection: Collection, by: number, named: number): { definitions: string[]; names: string[] } {
  const { definitions } = collection.entries.get(by);
  const { names } = collection.entries.get(named);
  const found = collection.naming
    .mentions(by, named)
    .toSorted((a, b) => b.weight - a.weight || a.definition - b.definition)
    .slice(0, SHOWN);
  return {
    definitions: found.flatMap(({ definition }) => definitions[definition]?.id ?? []),
    names: [...new Set(found.flatMap(({ name }) => names[name]?.printed ?? []))],
  };
}

function sharedLabel(collection: Collection, one: number, two: number): Evidence {
  const { features, vocabulary } = collection;
  const shared = sharedRare(collection, "labelWord", one, two);
  const rarest = shared.sort((a, b) => features.idf(b) - features.idf(a)).slice(0, SHOWN);
  return {
    ...NOTHING,
    definitions: [one, two].flatMap((slot) => collection.entries.get(slot).definitions[0]?.id ?? []),
    words: rarest.map((feature) => {
      const stem = vocabulary.stems.number(features.textOf(feature));
      return printedForm(collection, collection.entries.get(one).labelWords, stem);
    }),
  };
}

function similarText(matcher: DefinitionMatcher, one: TermEntry, two: TermEntry): Evidence | undefined {
  const nearest = matcher.match(one, two);
  if (!nearest) return undefined;
  return {
    ...NOTHING,
    definitions: [nearest.one.id, nearest.two.id],
    words: nearest.words.slice(0, SHOWN),
  };
}

function coDefined(one: TermEntry, two: TermEntry): Evidence {
  const theirs = new Set(two.chapters.map(({ id }) => id));
  const chapters = one.chapters.map(({ id }) => id).filter((id) => theirs.has(id));
  const shown = [...new Set(chapters)].sort(codePointOrder).slice(0, SHOWN);
  const inShown = ({ definitions }: TermEntry) =>
    definitions.filter(({ chapter }) => chapter !== undefined && shown.includes(chapter)).slice(0, SHOWN);
  return { ...NOTHING, chapters: shown, definitions: [...inShown(one), ...inShown(two)].map(({ id }) => id) };
}

/** The author with the smallest id, and a chapter of theirs for each term. */
function sharedAuthor(collection: Collection, one: number, two: number): Evidence | undefined {
  const shared = sharedRare(collection, "author", one, two).map((feature) => collection.features.textOf(feature));
  const [author] = shared.sort(codePointOrder);
  const chapters = [one, two].flatMap((slot) => {
    const theirs = collection.entries
      .get(slot)
      .chapters.filter(({ authors }) => authors.some(({ id }) => id === author));
    return theirs.sort((a, b) => codePointOrder(a.id, b.id)).slice(0, 1);
  });
  const name = chapters[0]?.authors.find(({ id }) => id === author)?.name;
  return name === undefined ? undefined : { ...NOTHING, words: [name], chapters: chapters.map(({ id }) => id) };
}

function sharedReference(collection: Collection, one: number, two: number): Evidence {
  const keys = sharedRare(collection, "reference", one, two)
    .map((feature) => collection.features.textOf(feature))
    .sort(codePointOrder)
    .slice(0, SHOWN);
  const citing = ({ definitions }: TermEntry, key: string) =>
    definitions.find(({ references }) => references.some((reference) => referenceKey(reference) === key));
  const entries = [one, two].map((slot) => collection.entries.get(slot));
  const printed = keys.flatMap((key) => {
    const references = citing(collection.entries.get(one), key)?.references ?? [];
    return references.find((reference) => referenceKey(reference) === key) ?? [];
  });
  const definitions = keys.flatMap((key) => entries.flatMap((entry) => citing(entry, key)?.id ?? []));
  return { ...NOTHING, references: printed, definitions: [...new Set(definitions)] };
}

/** The features of a kind that are rare and both have. */
function sharedRare(collection: Collection, kind: CommonKind, one: number, two: number): number[] {
  const theirs = collection.common.get(kind, two);
  return [...collection.rare(kind, one)].filter((feature) => theirs.includes(feature));
}
