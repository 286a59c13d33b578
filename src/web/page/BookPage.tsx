import { client } from "../data/client.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { useMore } from "../data/useMore.js";
import { CHAPTER_LINE, ChapterLines, type ShownChapter } from "../part/ChapterLines.js";
import { EntityPage } from "../part/EntityPage.js";
import { Facts } from "../part/Facts.js";

const BOOK = graphql(
  `
    query Book($id: ID!) {
      book(id: $id) {
        id
        title
        year
        isbn
        publisher
        editors
        doi {
          value
          url
        }
        chapters(first: 50) {
          totalCount
          nodes {
            ...ChapterLine
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [CHAPTER_LINE],
);

const MORE = graphql(
  `
    query MoreChaptersOfBook($id: ID!, $after: String) {
      book(id: $id) {
        chapters(first: 100, after: $after) {
          nodes {
            ...ChapterLine
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [CHAPTER_LINE],
);

const useBook = (id: string) => useAnswer(BOOK, { id });

type Book = NonNullable<NonNullable<ReturnType<typeof useBook>["data"]>["book"]>;

/** The page of a book: what is printed in its front, and its chapters. */
export function BookPage({ id }: { id: string }) {
  const answer = useBook(id);
  return (
    <EntityPage id={id} kind="Book" answer={answer} entity={answer.data?.book} titleOf={({ title }) => title}>
      {(book) => (
        <>
          <Facts
            facts={[
              ["Edited by", book.editors.join(", ")],
              ["Publisher", book.publisher],
              ["Year", book.year],
              ["ISBN", book.isbn],
              [
                "DOI",
                book.doi && (
                  <a class="doi" href={book.doi.url} rel="noreferrer">
                    {book.doi.value}
                  </a>
                ),
              ],
            ]}
          />
          <Chapters book={book} />
        </>
      )}
    </EntityPage>
  );
}

function Chapters({ book: { id, chapters } }: { book: Book }) {
  const list = useMore<ShownChapter>(chapters, async (after) => {
    const { data } = await client.query(MORE, { id, after });
    return data?.book?.chapters;
  });
  return <ChapterLines list={list} total={chapters.totalCount} book={id} />;
}
