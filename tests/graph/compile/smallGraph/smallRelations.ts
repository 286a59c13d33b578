import type { RelationFact } from "./facts.js";
import { BRIDGES, LEDGER } from "./smallGraphIds.js";

const NONE = { definitions: [], chapters: [], references: [], words: [], namedBy: [] };

/** Which terms of the small graph are related, and why: from both ends, alike in strength, with one and several reasons. */
export const RELATIONS: readonly RelationFact[] = [
  {
    from: "term:city-diplomacy",
    to: "term:twin-town",
    score: 0.75,
    reasons: [
      {
        ...NONE,
        kind: "MENTIONS",
        score: 0.5,
        statement: "The definition of “Twin Town” names “City Diplomacy” as “town diplomacy”.",
        definitions: ["definition:twin-town-02", "definition:twin-town-01"],
        words: ["town diplomacy"],
        namedBy: ["term:twin-town"],
      },
      {
        ...NONE,
        kind: "CO_DEFINED",
        score: 0.25,
        statement: "The chapter “Of bridges” defines both “City Diplomacy” and “Twin Town”.",
        definitions: ["definition:twin-town-01"],
        chapters: [BRIDGES],
      },
    ],
  },
  {
    from: "term:city-diplomacy",
    to: "term:open-ledger",
    score: 0.375,
    reasons: [
      {
        ...NONE,
        kind: "CO_DEFINED",
        score: 0.375,
        statement: "The chapter “Ledgers” defines both “City Diplomacy” and “Open Ledger”.",
        chapters: [LEDGER],
      },
    ],
  },
  {
    from: "term:cd",
    to: "term:city-diplomacy",
    score: 0.375,
    reasons: [
      {
        ...NONE,
        kind: "ASSERTED",
        score: 1,
        statement: "A curator asserts that “CD” and “City Diplomacy” are related: One is short for the other.",
        definitions: ["definition:city-diplomacy-05"],
        words: ["A curator", "One is short for the other."],
      },
    ],
  },
];
