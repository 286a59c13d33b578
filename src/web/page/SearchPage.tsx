import { client } from "../data/client.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { useMore } from "../data/useMore.js";
import { Failed } from "../part/Failed.js";
import { MoreButton } from "../part/MoreButton.js";
import { Page, Skeleton } from "../part/Page.js";
import { plural } from "../part/plural.js";
import { HIT, type Hit, SearchResult } from "../part/SearchResult.js";

const SEARCH = graphql(
  `
    query Search($query: String!, $after: String) {
      search(query: $query, first: 20, after: $after) {
        totalCount
        edges {
          ...Hit
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [HIT],
);

const useSearch = (query: string) => useAnswer(SEARCH, query === "" ? null : { query, after: null });

type Found = NonNullable<ReturnType<typeof useSearch>["data"]>["search"];

/** What a text finds, the best first, each with the words that matched. */
export function SearchPage({ query }: { query: string }) {
  const asked = query.trim().slice(0, 256);
  const { data, failure, isLoading, retry } = useSearch(asked);
  const isWordless = failure?.code === "BAD_USER_INPUT";
  return (
    <Page title={asked === "" ? "Search" : `Search: ${asked}`}>
      <div class="results">
        <p class="eyebrow">Search</p>
        <h1 dir="auto">{asked === "" ? "Nothing to search for yet" : asked}</h1>
        {failure && isWordless && <p class="no-hits">There is no word in it to search for. Type one above.</p>}
        {failure && !isWordless && <Failed failure={failure} retry={retry} />}
        {!failure && isLoading && <Skeleton />}
        {data && !isLoading && <Hits query={asked} found={data.search} key={asked} />}
      </div>
    </Page>
  );
}

function Hits({ query, found }: { query: string; found: Found }) {
  const list = useMore<Hit>(pageOf(found), async (after) => {
    const { data } = await client.query(SEARCH, { query, after });
    return data && pageOf(data.search);
  });
  if (found.totalCount === 0) {
    return (
      <p class="no-hits">
        Nothing has these words, nor words like them. Try fewer, or <a href="/">look through all terms</a>.
      </p>
    );
  }
  const count = found.totalCount < 1_000 ? plural(found.totalCount, "result") : "1,000 results or more";
  return (
    <>
      <p class="faint">{count}</p>
      <ol class="hits">
        {list.nodes.map((hit) => (
          <SearchResult hit={hit} key={hit.node.id} />
        ))}
      </ol>
      <MoreButton list={list} total={found.totalCount} what="results" />
    </>
  );
}

const pageOf = ({ edges, pageInfo }: Found) => ({ nodes: edges, pageInfo });
