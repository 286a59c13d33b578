import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { EXAMPLES } from "../examples.js";

const place = document.getElementById("graphiql");
if (!place) throw new Error("The page has no element for GraphiQL.");

// A link may bring a query with its variables: it opens in a tab of its own beside those that were kept.
const asked = new URLSearchParams(location.search);
const query = asked.get("query");
const variables = asked.get("variables");
const given = query === null ? undefined : { query, variables };

createRoot(place).render(
  createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: "/graphql" }),
    defaultTabs: given ? [given] : EXAMPLES.map((example) => ({ query: example })),
    ...(given && { initialQuery: given.query }),
    ...(given?.variables && { initialVariables: given.variables }),
  }),
);
