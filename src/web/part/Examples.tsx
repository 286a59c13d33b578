import { entityPath } from "../address/route.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { KindMark } from "./KindMark.js";
import { plural } from "./plural.js";

const EXAMPLES = graphql(`
  query Examples {
    terms(first: 2, orderBy: { field: DEFINITION_COUNT, direction: DESC }) {
      nodes {
        id
        label
      }
    }
    authors(first: 1, orderBy: { field: CHAPTER_COUNT, direction: DESC }) {
      nodes {
        id
        name
      }
    }
    stats {
      terms
      definitions
      chapters
      authors
    }
  }
`);

/** Three places to begin, taken from what the graph holds; what to do where it holds nothing yet. */
export function Examples() {
  const { data } = useAnswer(EXAMPLES, {});
  if (!data) return <ul class="examples" aria-hidden="true" />;
  if (data.stats.terms === 0) return <EmptyGraph />;
  const [first, second] = data.terms.nodes;
  const [author] = data.authors.nodes;
  const { terms, definitions, chapters, authors } = data.stats;
  return (
    <>
      <ul class="examples">
        {first && (
          <li>
            <KindMark kind="term" />
            <a href={entityPath(first.id)}>
              What is related to <bdi>{first.label}</bdi>?
            </a>
          </li>
        )}
        {author && (
          <li>
            <KindMark kind="author" />
            <a href={entityPath(author.id)}>
              Every chapter by <bdi>{author.name}</bdi>
            </a>
          </li>
        )}
        {first && second && (
          <li>
            <KindMark kind="chapter" />
            <a href={`/path?from=${encodeURIComponent(first.id)}&to=${encodeURIComponent(second.id)}`}>
              What leads from <bdi>{first.label}</bdi> to <bdi>{second.label}</bdi>?
            </a>
          </li>
        )}
      </ul>
      <ul class="stats faint">
        <li>{plural(terms, "term")}</li>
        <li>{plural(definitions, "definition")}</li>
        <li>{plural(chapters, "chapter")}</li>
        <li>{plural(authors, "author")}</li>
      </ul>
    </>
  );
}

function EmptyGraph() {
  return (
    <div class="notice is-inline">
      <h2>The graph is empty</h2>
      <p>Load pages of a dictionary, as text or HTML, from a folder:</p>
      <pre>
        <code>npx lexigraph load PATH</code>
      </pre>
      <p>
        Or start once with <code>LEXIGRAPH_SAMPLES=on npm start</code>, which loads an invented sample into an empty
        graph. Then look again here.
      </p>
    </div>
  );
}
