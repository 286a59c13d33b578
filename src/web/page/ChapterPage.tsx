import { entityPath } from "../address/route.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { Cite } from "../part/Cite.js";
import { EntityPage } from "../part/EntityPage.js";
import { Facts } from "../part/Facts.js";
import { LinkList } from "../part/LinkList.js";
import { Links } from "../part/Links.js";
import { PrintedAuthors } from "../part/PrintedAuthors.js";
import { plural } from "../part/plural.js";
import { Section } from "../part/Section.js";

const CHAPTER = graphql(`
  query Chapter($id: ID!) {
    chapter(id: $id) {
      id
      title
      abstract
      year
      pages
      dois {
        value
        url
      }
      book {
        id
        title
      }
      price {
        amount
        currency
      }
      bylines {
        position
        name
        author {
          id
        }
        affiliations {
          id
          name
          country
        }
      }
      terms(first: 60) {
        totalCount
        nodes {
          id
          label
        }
      }
      definitions(first: 40) {
        totalCount
        nodes {
          id
          text
          term {
            id
            label
          }
        }
      }
    }
  }
`);

/** The page of a chapter: who wrote it, where it stands, its abstract, what it defines, and how to cite it. */
export function ChapterPage({ id }: { id: string }) {
  const answer = useAnswer(CHAPTER, { id });
  return (
    <EntityPage id={id} kind="Chapter" answer={answer} entity={answer.data?.chapter} titleOf={({ title }) => title}>
      {(chapter) => (
        <>
          <PrintedAuthors bylines={chapter.bylines} />
          <Facts
            facts={[
              ["In", chapter.book && <Links items={[{ id: chapter.book.id, text: chapter.book.title }]} />],
              ["Year", chapter.year],
              ["Pages", chapter.pages],
              [
                "DOI",
                chapter.dois.length > 0 &&
                  chapter.dois.map(({ value, url }) => (
                    <a class="doi" href={url} rel="noreferrer" key={value}>
                      {value}
                    </a>
                  )),
              ],
              ["Full text", chapter.price && priceOf(chapter.price)],
            ]}
          />
          {chapter.abstract !== null && (
            <Section heading="Abstract">
              <p class="abstract" dir="auto">
                {chapter.abstract}
              </p>
            </Section>
          )}
          <LinkList
            heading="Key terms"
            total={chapter.terms.totalCount}
            items={chapter.terms.nodes.map(({ id: term, label }) => ({ id: term, text: label }))}
          />
          <Cite chapter={chapter.id} />
          {chapter.definitions.nodes.length > 0 && (
            <Section heading={`${plural(chapter.definitions.totalCount, "definition")} in this chapter`}>
              <dl class="glossary">
                {chapter.definitions.nodes.map(({ id: definition, text, term }) => (
                  <div key={definition}>
                    <dt>
                      <a href={`${entityPath(term.id)}#${encodeURIComponent(definition)}`}>
                        <bdi>{term.label}</bdi>
                      </a>
                    </dt>
                    <dd dir="auto">{text}</dd>
                  </div>
                ))}
              </dl>
            </Section>
          )}
        </>
      )}
    </EntityPage>
  );
}

function priceOf({ amount, currency }: { amount: number; currency: string }): string {
  return amount.toLocaleString("en", { style: "currency", currency });
}
