import { entityPath } from "../address/route.js";
import { client } from "../data/client.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { useMore } from "../data/useMore.js";
import { Failed } from "./Failed.js";
import { readLetter, whereOf } from "./indexParts.js";
import { byInitial } from "./initials.js";
import { Letters } from "./Letters.js";
import { MoreButton } from "./MoreButton.js";
import { Skeleton } from "./Page.js";

const TERMS = graphql(`
  query TermIndex($where: TermWhere, $after: String) {
    terms(first: 100, after: $after, where: $where) {
      totalCount
      nodes {
        id
        label
        definitions(first: 1) {
          totalCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const useTerms = (letter: string) => useAnswer(TERMS, { where: whereOf(letter), after: null });

type Terms = NonNullable<ReturnType<typeof useTerms>["data"]>["terms"];

/** All terms, or those of a letter, under their initials. */
export function TermIndex({ letter: asked }: { letter: string }) {
  const letter = readLetter(asked);
  const { data, failure, isLoading, retry } = useTerms(letter);
  return (
    <section class="index" aria-labelledby="index">
      <h2 id="index">All terms</h2>
      <Letters chosen={letter} />
      {failure && <Failed failure={failure} retry={retry} />}
      {!failure && !data && <Skeleton />}
      {data && !isLoading && <Initials letter={letter} terms={data.terms} key={letter} />}
    </section>
  );
}

function Initials({ letter, terms }: { letter: string; terms: Terms }) {
  const list = useMore(terms, async (after) => {
    const { data } = await client.query(TERMS, { where: whereOf(letter), after });
    return data?.terms;
  });
  if (list.nodes.length === 0) return <p class="faint">No term {letter !== "" && `begins with ${letter}`} yet.</p>;
  return (
    <>
      <div class="initials">
        {byInitial(list.nodes).map(([initial, group]) => (
          <section key={initial} aria-label={initial}>
            <h3>{initial}</h3>
            <ul>
              {group.map(({ id, label, definitions: { totalCount } }) => (
                <li key={id}>
                  <a href={entityPath(id)}>
                    <bdi>{label}</bdi>
                  </a>
                  {totalCount > 1 && (
                    <span class="count" title={`${totalCount} definitions`}>
                      {totalCount}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <MoreButton list={list} total={terms.totalCount} what="terms" />
    </>
  );
}
