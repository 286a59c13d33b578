import type { SourceRecord } from "../../../src/domain/record.js";
import { byline, page } from "./page.js";

/** Pages that meet in terms, chapters, people and books. */
export function manyPages(count: number): SourceRecord[] {
  return Array.from({ length: count }, (_, index) =>
    page(`p/${index}`, {
      label: `Buoy ${index % 7}`,
      text: `It floats ${index % 11}.`,
      chapter: {
        title: `Towns ${index % 9}`,
        doi: `10.5555/towns.${index % 9}`,
        bylines: [byline(`Ada Quill${index % 3}`, "Harbour University", "Norway")],
        book: { title: `Atlas ${index % 2}` },
      },
    }),
  );
}
