import { html } from "../document/html.js";
import type { ExplorerPage } from "./explorerPage.js";

/** A page where what was asked for cannot be shown; the explorer says so in its own words and offers the way on. */
export function errorPage(message: string): ExplorerPage {
  return {
    title: "Not shown · lexigraph",
    body: html`<main><h1>This page cannot be shown</h1><p>${message}</p></main>`,
  };
}
