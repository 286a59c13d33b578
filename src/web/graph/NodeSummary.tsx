import type { ResultOf } from "gql.tada";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { namesOf } from "../part/namesOf.js";
import { plural } from "../part/plural.js";

const SUMMARY = graphql(`
  query NodeSummary($id: ID!) {
    node(id: $id) {
      __typename
      ... on Term {
        definitions(first: 1) {
          totalCount
          nodes {
            text
          }
        }
      }
      ... on Chapter {
        year
        book {
          title
        }
        bylines {
          name
        }
      }
      ... on Author {
        organizations {
          name
        }
        chapters(first: 1) {
          totalCount
        }
      }
      ... on Book {
        year
        publisher
        chapters(first: 1) {
          totalCount
        }
      }
      ... on Organization {
        country
        authors(first: 1) {
          totalCount
        }
      }
    }
  }
`);

type Entity = ResultOf<typeof SUMMARY>["node"];

/** A node in a line or two. */
export function NodeSummary({ id }: { id: string }) {
  const { data, isLoading } = useAnswer(SUMMARY, { id });
  const text = data && !isLoading ? summaryOf(data.node) : undefined;
  return (
    <p class="summary" dir="auto">
      {text ?? "…"}
    </p>
  );
}

function summaryOf(entity: Entity): string {
  switch (entity?.__typename) {
    case "Term": {
      const { totalCount, nodes } = entity.definitions;
      return totalCount > 1 ? `${nodes[0]?.text} (1 of ${totalCount} definitions)` : (nodes[0]?.text ?? "");
    }
    case "Chapter":
      return joined([namesOf(entity.bylines.map(({ name }) => name)), entity.year, entity.book?.title]);
    case "Author":
      return joined([plural(entity.chapters.totalCount, "chapter"), entity.organizations[0]?.name]);
    case "Book":
      return joined([plural(entity.chapters.totalCount, "chapter"), entity.publisher, entity.year]);
    case "Organization":
      return joined([plural(entity.authors.totalCount, "author"), entity.country]);
    default:
      return "";
  }
}

function joined(parts: readonly (string | number | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== "").join(" · ");
}
