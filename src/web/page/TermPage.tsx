import { useAddress } from "../address/address.js";
import { client } from "../data/client.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { useMore } from "../data/useMore.js";
import { DEFINITION, DefinitionCard, type ShownDefinition } from "../part/DefinitionCard.js";
import { EntityPage } from "../part/EntityPage.js";
import { LinkedDefinition } from "../part/LinkedDefinition.js";
import { LinkList } from "../part/LinkList.js";
import { MoreButton } from "../part/MoreButton.js";
import { plural } from "../part/plural.js";
import { RelatedTerms, useRelated } from "../part/RelatedTerms.js";
import { Section } from "../part/Section.js";

const TERM = graphql(
  `
    query Term($id: ID!) {
      term(id: $id) {
        id
        label
        alternativeLabels
        definitions(first: 12) {
          totalCount
          nodes {
            ...DefinitionParts
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        authors(first: 12) {
          totalCount
          nodes {
            id
            name
          }
        }
      }
    }
  `,
  [DEFINITION],
);

const MORE = graphql(
  `
    query MoreDefinitions($id: ID!, $after: String) {
      term(id: $id) {
        definitions(first: 48, after: $after) {
          nodes {
            ...DefinitionParts
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [DEFINITION],
);

type Term = NonNullable<NonNullable<ReturnType<typeof useTerm>["data"]>["term"]>;

const useTerm = (id: string) => useAnswer(TERM, { id });

/** The page of a term: its definitions side by side, what it is related to and why, and who writes about it. */
export function TermPage({ id }: { id: string }) {
  const answer = useTerm(id);
  const related = useRelated(id).data?.term?.related;
  return (
    <EntityPage
      id={id}
      kind="Term"
      answer={answer}
      entity={answer.data?.term}
      titleOf={({ label }) => label}
      contents={({ definitions, authors }) =>
        [
          { href: "#definitions", count: definitions.totalCount, noun: "definition" },
          { href: "#related", count: related?.totalCount ?? 0, noun: "related term" },
          { href: "#authors", count: authors.totalCount, noun: "author" },
        ]
          .filter(({ count }) => count > 0)
          .map(({ href, count, noun }) => ({ href, text: plural(count, noun) }))
      }
    >
      {(term) => (
        <>
          {term.alternativeLabels.length > 0 && (
            <p class="also">
              also <bdi>{term.alternativeLabels.join(", ")}</bdi>
            </p>
          )}
          <Definitions term={term} />
          <RelatedTerms term={term.id} />
          <LinkList
            heading="Authors who define it"
            id="authors"
            total={term.authors.totalCount}
            items={term.authors.nodes.map(({ id: author, name }) => ({ id: author, text: name }))}
          />
        </>
      )}
    </EntityPage>
  );
}

function Definitions({ term: { id, definitions } }: { term: Term }) {
  const { fragment } = useAddress();
  const list = useMore<ShownDefinition>(definitions, async (after) => {
    const { data } = await client.query(MORE, { id, after });
    return data?.term?.definitions;
  });
  const { totalCount } = definitions;
  const isElsewhere =
    fragment.startsWith("definition:") && !list.nodes.some((definition) => definition.id === fragment);
  return (
    <Section heading={plural(totalCount, "definition")} id="definitions">
      {isElsewhere && <LinkedDefinition id={fragment} />}
      <div class={list.nodes.length === 1 ? "definitions is-single" : "definitions"}>
        {list.nodes.map((definition) => (
          <DefinitionCard definition={definition} isTarget={definition.id === fragment} key={definition.id} />
        ))}
      </div>
      <MoreButton list={list} total={totalCount} what="definitions" />
    </Section>
  );
}
