import { visit } from "../address/address.js";
import { entityPath } from "../address/route.js";
import { SearchBox } from "./SearchBox.js";
import { ThemeChoice } from "./ThemeChoice.js";

/** The bar above every page: the name, the search box where the page has none, and what else there is. */
export function Bar({ hasSearch }: { hasSearch: boolean }) {
  return (
    <header class="bar">
      <a class="brand" href="/">
        <img src="/explorer/icon.svg" alt="" width="22" height="22" />
        lexigraph
      </a>
      {hasSearch && (
        <search class="bar-search">
          <SearchBox
            label="Search"
            placeholder="Search terms, chapters, authors"
            onPick={({ id }) => visit(entityPath(id))}
            onSubmit={(text) => visit(`/search?q=${encodeURIComponent(text)}`)}
            isClearedByPick
          />
        </search>
      )}
      <nav class="bar-links" aria-label="Explorer">
        <a href="/path">Paths</a>
        <a href="/graphiql">API</a>
        <ThemeChoice />
      </nav>
    </header>
  );
}
