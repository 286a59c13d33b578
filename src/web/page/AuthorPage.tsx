import { client } from "../data/client.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { useMore } from "../data/useMore.js";
import { BylinesAsPrinted } from "../part/BylinesAsPrinted.js";
import { CHAPTER_LINE, ChapterLines, type ShownChapter } from "../part/ChapterLines.js";
import { EntityPage } from "../part/EntityPage.js";
import { Facts } from "../part/Facts.js";
import { LinkList } from "../part/LinkList.js";
import { Links } from "../part/Links.js";
import { plural } from "../part/plural.js";

const AUTHOR = graphql(
  `
    query Author($id: ID!) {
      author(id: $id) {
        id
        name
        orcid
        alternativeNames
        organizations {
          id
          name
        }
        chapters(first: 50, orderBy: { field: YEAR, direction: DESC }) {
          totalCount
          nodes {
            ...ChapterLine
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        coAuthors(first: 30) {
          totalCount
          edges {
            sharedChapters
            node {
              id
              name
            }
          }
        }
        terms(first: 60) {
          totalCount
          nodes {
            id
            label
          }
        }
      }
    }
  `,
  [CHAPTER_LINE],
);

const MORE = graphql(
  `
    query MoreChaptersOfAuthor($id: ID!, $after: String) {
      author(id: $id) {
        chapters(first: 100, after: $after, orderBy: { field: YEAR, direction: DESC }) {
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

const useAuthor = (id: string) => useAnswer(AUTHOR, { id });

type Author = NonNullable<NonNullable<ReturnType<typeof useAuthor>["data"]>["author"]>;

/** The page of an author: chapters by year, co-authors, the terms that they define, and their name as printed. */
export function AuthorPage({ id }: { id: string }) {
  const answer = useAuthor(id);
  return (
    <EntityPage id={id} kind="Author" answer={answer} entity={answer.data?.author} titleOf={({ name }) => name}>
      {(author) => (
        <>
          <Facts
            facts={[
              ["Also printed", author.alternativeNames.join(", ")],
              [
                "At",
                author.organizations.length > 0 && (
                  <Links items={author.organizations.map(({ id: at, name }) => ({ id: at, text: name }))} />
                ),
              ],
              ["ORCID", author.orcid && <a href={`https://orcid.org/${author.orcid}`}>{author.orcid}</a>],
            ]}
          />
          <Chapters author={author} />
          <LinkList
            heading="Co-authors"
            total={author.coAuthors.totalCount}
            items={author.coAuthors.edges.map(({ sharedChapters, node }) => ({
              id: node.id,
              text: node.name,
              note: plural(sharedChapters, "chapter"),
            }))}
          />
          <LinkList
            heading="Terms they define"
            total={author.terms.totalCount}
            items={author.terms.nodes.map(({ id: term, label }) => ({ id: term, text: label }))}
          />
          <BylinesAsPrinted author={author.id} />
        </>
      )}
    </EntityPage>
  );
}

function Chapters({ author: { id, chapters } }: { author: Author }) {
  const list = useMore<ShownChapter>(chapters, async (after) => {
    const { data } = await client.query(MORE, { id, after });
    return data?.author?.chapters;
  });
  return <ChapterLines list={list} total={chapters.totalCount} isByYear />;
}
