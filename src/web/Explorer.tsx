import type { VNode } from "preact";
import { type Address, useAddress } from "./address/address.js";
import type { PageKind } from "./address/route.js";
import { useFocusOnArrival } from "./address/useFocusOnArrival.js";
import { AuthorPage } from "./page/AuthorPage.js";
import { BookPage } from "./page/BookPage.js";
import { ChapterPage } from "./page/ChapterPage.js";
import { DoiPage } from "./page/DoiPage.js";
import { HomePage } from "./page/HomePage.js";
import { MissingPage } from "./page/MissingPage.js";
import { OrganizationPage } from "./page/OrganizationPage.js";
import { PathPage } from "./page/PathPage.js";
import { SearchPage } from "./page/SearchPage.js";
import { TermPage } from "./page/TermPage.js";
import { Bar } from "./part/Bar.js";

const ENTITY_PAGES: Readonly<Record<PageKind, (props: { id: string }) => VNode>> = {
  TERM: TermPage,
  CHAPTER: ChapterPage,
  AUTHOR: AuthorPage,
  BOOK: BookPage,
  ORGANIZATION: OrganizationPage,
};

/** The explorer: the bar, and the page that the address asks for. */
export function Explorer() {
  const address = useAddress();
  const main = useFocusOnArrival(location.pathname);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Bar hasSearch={address.route.page !== "home"} />
      <main id="main" ref={main} tabIndex={-1}>
        <Page {...address} />
      </main>
    </>
  );
}

function Page({ route, params }: Address): VNode {
  switch (route.page) {
    case "home":
      return <HomePage params={params} />;
    case "search":
      return <SearchPage query={params.get("q") ?? ""} />;
    case "path":
      return <PathPage params={params} />;
    case "doi":
      return <DoiPage value={route.value} key={route.value} />;
    case "entity": {
      const EntityPage = ENTITY_PAGES[route.kind];
      return <EntityPage id={route.id} key={route.id} />;
    }
    case "missing":
      return <MissingPage />;
  }
}
