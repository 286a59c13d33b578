import { client } from "../data/client.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { useMore } from "../data/useMore.js";
import { Failed } from "./Failed.js";
import { MoreButton } from "./MoreButton.js";
import { plural } from "./plural.js";
import { RELATION, RelatedTerm, type Relation } from "./RelatedTerm.js";
import { Section } from "./Section.js";

const RELATED = graphql(
  `
    query RelatedTerms($id: ID!, $first: Int!, $after: String) {
      term(id: $id) {
        related(first: $first, after: $after) {
          totalCount
          edges {
            ...Relation
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [RELATION],
);

/** The first of what a term is related to, and how many there are. */
export const useRelated = (id: string) => useAnswer(RELATED, { id, first: 8, after: null });

type Related = NonNullable<NonNullable<ReturnType<typeof useRelated>["data"]>["term"]>["related"];

/** The terms that are related to a term, the strongest first, each with the reasons why. */
export function RelatedTerms({ term }: { term: string }) {
  const { data, failure, retry } = useRelated(term);
  if (failure) {
    return (
      <Section heading="Related terms" id="related">
        <Failed failure={failure} retry={retry} />
      </Section>
    );
  }
  const related = data?.term?.related;
  return related && related.totalCount > 0 ? <Relations term={term} related={related} /> : null;
}

function Relations({ term, related }: { term: string; related: Related }) {
  const list = useMore<Relation>(pageOf(related), async (after) => {
    const { data } = await client.query(RELATED, { id: term, first: 24, after });
    return data?.term ? pageOf(data.term.related) : undefined;
  });
  return (
    <Section heading={plural(related.totalCount, "related term")} id="related">
      <ol class="related">
        {list.nodes.map((relation) => (
          <RelatedTerm relation={relation} key={relation.node.id} />
        ))}
      </ol>
      <MoreButton list={list} total={related.totalCount} what="related terms" />
    </Section>
  );
}

const pageOf = ({ edges, pageInfo }: Related) => ({ nodes: edges, pageInfo });
