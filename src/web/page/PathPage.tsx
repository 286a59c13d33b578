import { visit } from "../address/address.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { Failed } from "../part/Failed.js";
import { Page, Skeleton } from "../part/Page.js";
import { PathEnds } from "../part/PathEnds.js";
import { PathSentences } from "../part/PathSentences.js";

const PATH = graphql(`
  query Path($from: ID!, $to: ID!) {
    path(from: $from, to: $to) {
      nodes {
        id
        kind
        label
        distance
      }
      edges {
        id
        source
        target
        kind
        statement
        evidence
      }
    }
    ends: nodes(ids: [$from, $to]) {
      id
      ... on Term {
        label
      }
      ... on Chapter {
        title
      }
      ... on Book {
        title
      }
      ... on Author {
        name
      }
      ... on Organization {
        name
      }
    }
  }
`);

const usePath = (from: string, to: string) => useAnswer(PATH, from === "" || to === "" ? null : { from, to });

type Ends = NonNullable<ReturnType<typeof usePath>["data"]>["ends"];

/** The shortest way from one thing to another, as sentences that one can check. */
export function PathPage({ params }: { params: URLSearchParams }) {
  const from = params.get("from") ?? "";
  const to = params.get("to") ?? "";
  const { data, failure, isLoading, retry } = usePath(from, to);
  const [fromLabel, toLabel] = (data?.ends ?? []).map(labelOf);
  const isAsked = from !== "" && to !== "";
  const title = fromLabel !== undefined && toLabel !== undefined ? `From ${fromLabel} to ${toLabel}` : "Paths";
  return (
    <Page title={title}>
      <div class="path-page">
        <p class="eyebrow">Path</p>
        <h1>What leads from one to the other?</h1>
        {(!isAsked || data || failure) && (
          <PathEnds
            from={{ id: from, label: fromLabel }}
            to={{ id: to, label: toLabel }}
            onChoose={choose}
            key={`${from} ${to}`}
          />
        )}
        {failure && <Failed failure={failure} retry={retry} />}
        {isAsked && isLoading && !failure && <Skeleton />}
        {data && !isLoading && !failure && <PathSentences path={data.path} ends={{ from: fromLabel, to: toLabel }} />}
      </div>
    </Page>
  );
}

function choose(from: string, to: string): void {
  visit(`/path?${new URLSearchParams({ from, to }).toString().replace(/%3A/g, ":").replace(/%2F/g, "/")}`);
}

function labelOf(end: Ends[number]): string | undefined {
  if (end === null) return undefined;
  if ("label" in end) return end.label;
  if ("title" in end) return end.title;
  return "name" in end ? end.name : undefined;
}
