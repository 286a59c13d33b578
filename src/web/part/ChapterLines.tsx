import type { ResultOf } from "gql.tada";
import { entityPath } from "../address/route.js";
import { graphql } from "../data/graphql.js";
import type { GrowingList } from "../data/useMore.js";
import { Bylines } from "./Bylines.js";
import { MoreButton } from "./MoreButton.js";
import { plural } from "./plural.js";
import { Section } from "./Section.js";

export const CHAPTER_LINE = graphql(`
  fragment ChapterLine on Chapter {
    id
    title
    year
    book {
      id
      title
    }
    doi {
      value
      url
    }
    bylines {
      position
      name
      author {
        id
      }
    }
  }
`);

export type ShownChapter = ResultOf<typeof CHAPTER_LINE>;

interface ChapterLinesProps {
  list: GrowingList<ShownChapter>;
  total: number;
  /** Whether the list is sorted by year, so that each year is said once. */
  isByYear?: boolean;
  /** The id of a book that need not be said, as the page is its own. */
  book?: string;
}

/** Chapters, a few lines each. */
export function ChapterLines({ list, total, isByYear, book }: ChapterLinesProps) {
  return (
    <Section heading={plural(total, "chapter")}>
      <ol class="works">
        {list.nodes.map((chapter, index) => {
          const isRepeated = isByYear && index > 0 && list.nodes[index - 1]?.year === chapter.year;
          return (
            <li key={chapter.id}>
              <span class={isRepeated ? "year is-repeated" : "year"}>{chapter.year ?? "n.d."}</span>
              <ChapterLine chapter={chapter} isInBook={chapter.book?.id === book} />
            </li>
          );
        })}
      </ol>
      <MoreButton list={list} total={total} what="chapters" />
    </Section>
  );
}

function ChapterLine({ chapter, isInBook }: { chapter: ShownChapter; isInBook: boolean }) {
  const { id, title, book, bylines, doi } = chapter;
  return (
    <div>
      <a class="work" href={entityPath(id)} dir="auto">
        {title}
      </a>
      <Bylines bylines={bylines} />
      {book && !isInBook && (
        <p class="faint">
          In{" "}
          <a class="book" href={entityPath(book.id)}>
            <bdi>{book.title}</bdi>
          </a>
        </p>
      )}
      {doi && (
        <a class="doi" href={doi.url} rel="noreferrer">
          {doi.value}
        </a>
      )}
    </div>
  );
}
