import { Page } from "./Page.js";

/** Says that there is no such thing, and where to look for it. */
export function NotThere({ what, asked }: { what: string; asked: string }) {
  return (
    <Page title="Not found">
      <div class="notice">
        <p class="eyebrow">Not found</p>
        <h1>There is no such {what}</h1>
        <p>
          The graph has no {what} <code dir="auto">{asked}</code>, and never had. It may be spelled otherwise:{" "}
          <a href={`/search?q=${encodeURIComponent(asked.replace(/[-:/]+/g, " ").trim())}`}>search for it</a>, or{" "}
          <a href="/">look through all terms</a>.
        </p>
      </div>
    </Page>
  );
}
