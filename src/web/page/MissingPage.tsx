import { Page } from "../part/Page.js";

/** The page of an address that nothing has. */
export function MissingPage() {
  return (
    <Page title="Not found">
      <div class="notice">
        <p class="eyebrow">Not found</p>
        <h1>There is nothing at this address</h1>
        <p>
          <code dir="auto">{location.pathname}</code> leads nowhere: it may have been cut short or mistyped. Search
          above, or <a href="/">begin at all terms</a>.
        </p>
      </div>
    </Page>
  );
}
