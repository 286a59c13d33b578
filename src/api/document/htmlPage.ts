import type { JsonLdDocument } from "../../export/jsonLdNode.js";
import { explorerPage } from "../explorer/explorerPage.js";
import { type Html, html, scriptJson } from "./html.js";
import type { PageContent, PageItem } from "./pageContent.js";

/** A link to another form of the page. */
export interface PageLink {
  title: string;
  href: string;
  mediaType: string;
}

/** The page of an entity, for people: what the explorer opens on, with its JSON-LD in it and links to its other forms. */
export function htmlPage(content: PageContent, document: JsonLdDocument, canonical: string, links: PageLink[]): string {
  const description = shorten(content.description);
  return explorerPage({
    title: `${content.title} · lexigraph`,
    description,
    hasPicture: true,
    head: html`<meta property="og:title" content="${content.title}"/>
<meta property="og:description" content="${description}"/>
<link rel="canonical" href="${canonical}"/>
${links.map(({ href, mediaType, title }) => html`<link rel="alternate" type="${mediaType}" href="${href}" title="${title}"/>\n`)}<script type="application/ld+json">${scriptJson(document)}</script>
`,
    body: html`<main>
<header>
<p>${content.kind}</p>
<h1>${content.title}</h1>
</header>
${facts(content)}${content.sections.map(
  ({ heading, items, left = 0 }) => html`<section>
<h2>${heading}</h2>
<ul>
${items.map((each) => html`<li>${item(each)}</li>\n`)}</ul>
${left > 0 ? html`<p>and ${left.toLocaleString("en")} more</p>\n` : html``}</section>
`,
)}</main>
<nav aria-label="Other forms">As${links.map(({ href, mediaType, title }) => html` <a href="${href}" type="${mediaType}">${title}</a>`)}</nav>
`,
  });
}

// An empty dl would not be valid HTML.
function facts(content: PageContent): Html {
  if (content.facts.length === 0) return html``;
  const rows = content.facts.map(
    ({ name, items }) => html`<dt>${name}</dt>\n${items.map((each) => html`<dd>${item(each)}</dd>\n`)}`,
  );
  return html`<dl>\n${rows}</dl>\n`;
}

function item({ text, href, note, from, reasons }: PageItem): Html {
  const shown = href === undefined ? html`${text}` : html`<a href="${href}">${text}</a>`;
  const remark = note === undefined ? html`` : html`<span class="note">${note}</span>`;
  const why = reasons ? html`\n<ul>\n${reasons.map((reason) => html`<li>${reason}</li>\n`)}</ul>` : html``;
  return html`${shown}${remark}${from ? html`\n<cite>${item(from)}</cite>` : html``}${why}`;
}

/** What search engines show of a description. */
function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s+\S*$/, "")}…`;
}
