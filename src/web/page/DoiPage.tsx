import { useEffect } from "preact/hooks";
import { correct } from "../address/address.js";
import { entityPath } from "../address/route.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { Failed } from "../part/Failed.js";
import { NotThere } from "../part/NotThere.js";
import { Page, Skeleton } from "../part/Page.js";

const DOI = graphql(`
  query Doi($value: DOI!) {
    doi(value: $value) {
      chapter {
        id
      }
      book {
        id
      }
    }
  }
`);

/** Leads from a DOI to the page of the chapter, or else of the book, that it names. */
export function DoiPage({ value }: { value: string }) {
  const { data, failure, retry } = useAnswer(DOI, { value });
  const id = data?.doi?.chapter?.id ?? data?.doi?.book?.id;
  useEffect(() => {
    if (id !== undefined) correct(entityPath(id));
  }, [id]);
  if (failure && failure.code !== "BAD_USER_INPUT") {
    return (
      <Page title={value}>
        <div class="notice">
          <p class="eyebrow">DOI</p>
          <Failed failure={failure} retry={retry} />
        </div>
      </Page>
    );
  }
  return failure || (data && id === undefined) ? <NotThere what="DOI" asked={value} /> : <Skeleton />;
}
