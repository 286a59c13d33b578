import type { ResultOf } from "gql.tada";
import { entityPath } from "../address/route.js";
import { graphql } from "../data/graphql.js";
import { KindMark } from "./KindMark.js";
import { namesOf } from "./namesOf.js";
import { plural } from "./plural.js";
import { Snippet } from "./Snippet.js";

export const HIT = graphql(`
  fragment Hit on SearchEdge {
    snippet
    node {
      __typename
      ... on Term {
        id
        label
        definitions(first: 1) {
          totalCount
          nodes {
            text
          }
        }
      }
      ... on Definition {
        id
        term {
          id
          label
        }
      }
      ... on Chapter {
        id
        title
        year
        bylines {
          name
        }
      }
      ... on Book {
        id
        title
        year
      }
      ... on Author {
        id
        name
      }
      ... on Organization {
        id
        name
        country
      }
    }
  }
`);

export type Hit = ResultOf<typeof HIT>;

/** One result of a search. */
export function SearchResult({ hit: { node, snippet } }: { hit: Hit }) {
  return (
    <li>
      <p class="hit-title">
        <KindMark kind={node.__typename} />
        <a href={pathOf(node)} dir="auto">
          {titleOf(node)}
        </a>
        <span class="faint">{noteOf(node)}</span>
      </p>
      {snippet !== null && !isTitle(snippet, titleOf(node)) ? <Snippet text={snippet} /> : <About node={node} />}
    </li>
  );
}

/** What it is, in a line or two, where no words of it are to be shown. */
function About({ node }: { node: Hit["node"] }) {
  const text =
    node.__typename === "Term"
      ? node.definitions.nodes[0]?.text
      : node.__typename === "Chapter" && namesOf(node.bylines.map(({ name }) => name));
  return text ? (
    <p class="snippet" dir="auto">
      {text}
    </p>
  ) : null;
}

// A label that matches comes back as its own snippet.
const isTitle = (snippet: string, title: string): boolean => snippet.replace(/[«»]/g, "") === title;

// A definition's place is on its term's page.
function pathOf(node: Hit["node"]): string {
  if (node.__typename === "Definition") return `${entityPath(node.term.id)}#${encodeURIComponent(node.id)}`;
  return entityPath(node.id);
}

function titleOf(node: Hit["node"]): string {
  switch (node.__typename) {
    case "Term":
      return node.label;
    case "Definition":
      return node.term.label;
    case "Chapter":
    case "Book":
      return node.title;
    case "Author":
    case "Organization":
      return node.name;
  }
}

function noteOf(node: Hit["node"]): string {
  const kind = node.__typename.toLowerCase();
  if (node.__typename === "Term") return `${kind}, ${plural(node.definitions.totalCount, "definition")}`;
  if ("year" in node && node.year !== null) return `${kind}, ${node.year}`;
  return "country" in node && node.country !== null ? `${kind}, ${node.country}` : kind;
}
