import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { EXAMPLES } from "../examples.js";

const place = document.getElementById("graphiql");
if (!place) throw new Error("The page has no element for GraphiQL.");

createRoot(place).render(
  createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: "/graphql" }),
    defaultTabs: EXAMPLES.map((query) => ({ query })),
  }),
);
