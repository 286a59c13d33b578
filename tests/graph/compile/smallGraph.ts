import type { Facts } from "./smallGraph/facts.js";
import { CHAPTERS } from "./smallGraph/smallChapters.js";
import { DEFINITIONS } from "./smallGraph/smallDefinitions.js";
import {
  ANA,
  ANA_TOO,
  ARCHIVE,
  HARBOUR,
  JORN,
  LI,
  PORTS,
  QUAY,
  SHELF,
  TOWN_HALL,
  TOWNS,
  YASEMIN,
} from "./smallGraph/smallGraphIds.js";
import { RELATIONS } from "./smallGraph/smallRelations.js";

/** A world of a few towns: every kind of gap, tie and repetition that the graph can hold, and nothing more. */
export const SMALL_GRAPH: Facts = {
  terms: [
    {
      id: "term:city-diplomacy",
      slug: "city-diplomacy",
      label: "City Diplomacy",
      alternativeLabels: ["CD", "town diplomacy"],
    },
    { id: "term:twin-town", slug: "twin-town", label: "Twin Town", alternativeLabels: [] },
    { id: "term:open-ledger", slug: "open-ledger", label: "Open Ledger", alternativeLabels: ["OL", "Übersicht"] },
    { id: "term:cd", slug: "cd", label: "CD", alternativeLabels: ["card deck"] },
    { id: "term:ecole-ouverte", slug: "ecole-ouverte", label: "École ouverte", alternativeLabels: [] },
    { id: "term:finding-aid", slug: "finding-aid", label: "finding aid", alternativeLabels: ["catalogue key"] },
    { id: "term:lonely-word", slug: "lonely-word", label: 'Lonely "word"', alternativeLabels: [] },
    // Neo4j orders by code points but compares with a parameter by UTF-16 units: they differ between U+E000 and U+FFFF.
    { id: "term:zoning-cjk", slug: "zoning-cjk", label: "区 zoning", alternativeLabels: [] },
    { id: "term:zoning-sign", slug: "zoning-sign", label: "🏙 zoning", alternativeLabels: [] },
  ],
  definitions: DEFINITIONS,
  chapters: CHAPTERS,
  books: [
    {
      id: PORTS,
      title: "Ports and their words",
      year: 2019,
      isbn: "9781234560010",
      publisher: "Pier Press",
      editors: ["M. Kaya", "O. Lind"],
      doi: "10.5555/harbour",
    },
    { id: TOWNS, title: "Towns abroad", isbn: "9781234560034", editors: [] },
    { id: SHELF, title: "A shelf of lists", year: 2015, publisher: "Shelf & Sons", editors: ["R. Vale"] },
  ],
  authors: [
    { id: ANA, name: "Ana Prado", orcid: "0000-0002-1825-0097", alternativeNames: ["A. Prado"] },
    { id: ANA_TOO, name: "Ana Prado", alternativeNames: [] },
    { id: JORN, name: "Jørn Østby", alternativeNames: ["J. Østby"] },
    { id: YASEMIN, name: "Yasemin Özçakıl", orcid: "0000-0001-5109-3700", alternativeNames: ["Yasemin Ozcakil"] },
    { id: LI, name: "Li Wen", alternativeNames: [] },
  ],
  organizations: [
    { id: QUAY, name: "Quay University", country: "Norway", countryCode: "NO" },
    { id: TOWN_HALL, name: "Town Hall Institute", country: "Türkiye", countryCode: "TR" },
    { id: ARCHIVE, name: "Archive of Lists" },
  ],
  sources: [
    ...["1", "2", "3", "4", "5", "6"].map((number) => ({
      uri: `demo/page-${number}.txt`,
      format: "DICTIONARY_TEXT",
      loadedAt: `2026-02-0${number}T08:00:00.000Z`,
    })),
    ...["1", "2", "3"].map((row) => ({
      uri: `demo/glossary.csv#row=${row}`,
      format: "CSV",
      license: "CC0-1.0",
      loadedAt: "2026-03-01T00:00:00.000Z",
    })),
  ],
  formerIds: [
    { id: "author:ozcakil-y-000111", now: YASEMIN },
    { id: "chapter:harbours-that-speak-aa11bb22cc33", now: HARBOUR },
    { id: "book:ports-and-their-words", now: PORTS },
    { id: "term:municipal-talk", now: "term:city-diplomacy" },
    { id: "organization:quay-college", now: QUAY },
  ],
  relations: RELATIONS,
  dataVersion: 3,
  lastLoadedAt: "2026-03-01T00:00:00.000Z",
};
