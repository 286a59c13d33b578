import type { SourceRecord } from "../../src/domain/record.js";

const BOOK = { title: "Handbook of Invented Cities", isbn: "9789900000016", doi: "10.5555/9789900000016" };

/** A few invented pages with what searching has to cope with: other labels, diacritics, stop words, near words. */
export const searchRecords: SourceRecord[] = [
  page(1, "Public Diplomacy", ["PD"], "How a government speaks with people abroad and listens to what they answer.", {
    title: "Listening First",
    doi: "10.5555/search.ch001",
    abstract:
      "Embassies once wrote for newspapers. This chapter follows four of them through a year of open meetings, and asks " +
      "what was heard there, who wrote it down, and which of the answers ever reached a ministry. It ends with a plea for " +
      "public diplomacy that begins with an ear.",
    bylines: [{ name: "Yasemin Özçakıl", affiliations: [{ name: "Harbour University", country: "Türkiye" }] }],
  }),
  page(2, "Public Diplomacy Network", [], "Offices in several towns that share their calendar of visits.", {
    title: "Calendars in Common",
    doi: "10.5555/search.ch002",
    bylines: [{ name: "Søren Brandt", affiliations: [{ name: "Institute of Small Towns", country: "Denmark" }] }],
  }),
  page(3, "Listening (Public Diplomacy)", [], "The habit of asking before telling.", {
    title: "Public Diplomacy",
    doi: "10.5555/search.ch003",
    bylines: [{ name: "Ana Public", affiliations: [] }],
  }),
  page(4, "Information Technology", ["IT"], "Machines and programs that keep, move and show what people know.", {
    title: "Machines in the Town Hall",
    doi: "10.5555/search.ch004",
    bylines: [{ name: "Mira Kowalska", affiliations: [{ name: "Harbour University", country: "Türkiye" }] }],
  }),
  page(
    5,
    "Power Supply",
    ["IoT lamps"],
    "Who keeps the lamps of a town alight; soft and hard switches included, power cuts too.",
    {
      title: "Lamps",
      doi: "10.5555/search.ch005",
      bylines: [{ name: "Mira Kowalska", affiliations: [{ name: "Harbour University", country: "Türkiye" }] }],
    },
  ),
  page(6, "Soft Power", [], "What attracts others without force.", {
    title: "Kites over the Bay",
    doi: "10.5555/search.ch006",
    bylines: [{ name: "Yasemin Ozcakil", affiliations: [{ name: "Harbour University", country: "Türkiye" }] }],
  }),
];

function page(
  number: number,
  label: string,
  alternativeLabels: string[],
  text: string,
  chapter: Omit<NonNullable<SourceRecord["chapter"]>, "book">,
): SourceRecord {
  return {
    uri: `https://example.org/dictionary/page/${number}`,
    format: "DICTIONARY_TEXT",
    chapter: { ...chapter, year: 2020, book: BOOK },
    definitions: [{ label, alternativeLabels, text, number: String(number) }],
  };
}
