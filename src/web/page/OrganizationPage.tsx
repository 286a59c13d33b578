import { entityPath } from "../address/route.js";
import { client } from "../data/client.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { useMore } from "../data/useMore.js";
import { EntityPage } from "../part/EntityPage.js";
import { Facts } from "../part/Facts.js";
import { MoreButton } from "../part/MoreButton.js";
import { plural } from "../part/plural.js";
import { Section } from "../part/Section.js";

const ORGANIZATION = graphql(`
  query Organization($id: ID!, $after: String) {
    organization(id: $id) {
      id
      name
      country
      authors(first: 100, after: $after) {
        totalCount
        nodes {
          id
          name
          chapters(first: 1) {
            totalCount
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const useOrganization = (id: string) => useAnswer(ORGANIZATION, { id, after: null });

type Organization = NonNullable<NonNullable<ReturnType<typeof useOrganization>["data"]>["organization"]>;

/** The page of an organisation: where it is, and its authors. */
export function OrganizationPage({ id }: { id: string }) {
  const answer = useOrganization(id);
  const organization = answer.data?.organization;
  return (
    <EntityPage id={id} kind="Organisation" answer={answer} entity={organization} titleOf={({ name }) => name}>
      {(found) => (
        <>
          <Facts facts={[["Country", found.country]]} />
          <Authors organization={found} />
        </>
      )}
    </EntityPage>
  );
}

function Authors({ organization: { id, authors } }: { organization: Organization }) {
  const list = useMore(authors, async (after) => {
    const { data } = await client.query(ORGANIZATION, { id, after });
    return data?.organization?.authors;
  });
  return (
    <Section heading={plural(authors.totalCount, "author")}>
      <ul class="people">
        {list.nodes.map(({ id: author, name, chapters }) => (
          <li key={author}>
            <a href={entityPath(author)}>
              <bdi>{name}</bdi>
            </a>
            <span class="faint">{plural(chapters.totalCount, "chapter")}</span>
          </li>
        ))}
      </ul>
      <MoreButton list={list} total={authors.totalCount} what="authors" />
    </Section>
  );
}
