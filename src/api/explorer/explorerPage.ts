import { type Html, html } from "../document/html.js";
import { explorerBuild } from "./explorerBuild.js";

/** What a page of the explorer may load: files of this server alone, and pictures that it draws itself. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What is particular to a page. */
export interface ExplorerPage {
  title: string;
  description?: string;
  /** More of the head: links and data. */
  head?: Html;
  /** Whether it has a picture of the graph. */
  hasPicture?: boolean;
  /** What the page says without scripts, until the explorer takes its place. */
  body?: Html;
}

/** A page that the explorer opens on: well-formed as XML too, with facts for those who run no scripts. */
export function explorerPage({ title, description, head = html``, hasPicture, body = html`` }: ExplorerPage): string {
  const about = description === undefined ? html`` : html`<meta name="description" content="${description}"/>\n`;
  return html`<!DOCTYPE html>
<html lang="en" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<title>${title}</title>
${about}<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<link rel="icon" type="image/svg+xml" href="/explorer/icon.svg"/>
${assets(hasPicture ?? false)}${head}</head>
<body>
<div id="explorer"><header class="bar"><a class="brand" href="/"><img src="/explorer/icon.svg" alt="" width="22" height="22"/>lexigraph</a></header></div>
<div id="served">
${body}</div>
<noscript><p class="noscript">Search, the graph and all lists in full need JavaScript; the facts of a page do not.</p></noscript>
</body>
</html>
`.text;
}

// Before there is a build, pages have their facts alone.
function assets(hasPicture: boolean): Html {
  const build = explorerBuild();
  if (!build) return html``;
  return html`<script src="/explorer/theme.js"></script>
${build.fonts.map((href) => html`<link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href="${href}"/>\n`)}${build.styles.map((href) => html`<link rel="stylesheet" href="${href}"/>\n`)}<script type="module" src="${build.script}"></script>
${hasPicture ? build.picture.map((href) => html`<link rel="modulepreload" href="${href}"/>\n`) : []}`;
}
