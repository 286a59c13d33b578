import { visit } from "../address/address.js";
import { entityPath } from "../address/route.js";
import { Examples } from "../part/Examples.js";
import { Page } from "../part/Page.js";
import { SearchBox } from "../part/SearchBox.js";
import { TermIndex } from "../part/TermIndex.js";

/** The first page: a search box, what this is, three examples, and all terms by letter. */
export function HomePage({ params }: { params: URLSearchParams }) {
  return (
    <Page title="">
      <div class="home">
        <div class="hero">
          <h1>What does it mean, who says so, and what lies around it?</h1>
          <p class="lead">
            lexigraph turns scholarly dictionaries into a graph that you can walk: from a term to its definitions, to
            the chapters and authors behind them, and on to what is related.
          </p>
          <search>
            <SearchBox
              label="Search the graph"
              placeholder="A term, a chapter, an author"
              onPick={({ id }) => visit(entityPath(id))}
              onSubmit={(text) => visit(`/search?q=${encodeURIComponent(text)}`)}
            />
          </search>
          <Examples />
        </div>
        <TermIndex letter={params.get("letter") ?? ""} />
      </div>
    </Page>
  );
}
