import { createHash } from "node:crypto";
import type { JsonLdDocument } from "../../export/jsonLdNode.js";
import { Html, html, scriptJson } from "./html.js";
import type { PageContent, PageItem } from "./pageContent.js";

/** A link to another form of the page. */
export interface PageLink {
  title: string;
  href: string;
  mediaType: string;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --faint: #5d6b7d; --line: #dde2e9; --link: #0b5cad; --paper: #fdfdfb; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ee; --faint: #9aa6b5; --line: #323b47; --link: #7db8f5; --paper: #14181e; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 3rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
header p, dt, nav, .note, h2 { font-family: system-ui, sans-serif; }
header p { margin: 0; color: var(--faint); font-size: .8125rem; letter-spacing: .08em; text-transform: uppercase; }
h1 { margin: .25rem 0 1.5rem; font-size: 2.125rem; line-height: 1.2; font-weight: normal; }
h2 { margin: 2.5rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .9375rem; color: var(--faint); font-weight: 600; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .375rem 1.25rem; margin: 0; }
dt { color: var(--faint); font-size: .875rem; line-height: 1.95; }
dd { grid-column: 2; margin: 0; }
ul { margin: 0; padding: 0; list-style: none; }
section li + li { margin-top: 1rem; }
.note { color: var(--faint); font-size: .875rem; }
.note::before { content: " · "; }
cite { display: block; margin-top: .25rem; font-size: .9375rem; }
nav { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .875rem; color: var(--faint); }
nav a { margin-left: .875rem; }
`;

/** What the page may load: nothing but its own style. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The page of an entity, for people: well-formed as XML too, with its JSON-LD in it and links to its other forms. */
export function htmlPage(content: PageContent, document: JsonLdDocument, canonical: string, links: PageLink[]): string {
  const description = shorten(content.description);
  return html`<!DOCTYPE html>
<html lang="en" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<title>${content.title} · lexigraph</title>
<meta name="description" content="${description}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta property="og:title" content="${content.title}"/>
<meta property="og:description" content="${description}"/>
<link rel="canonical" href="${canonical}"/>
${links.map(({ href, mediaType, title }) => html`<link rel="alternate" type="${mediaType}" href="${href}" title="${title}"/>\n`)}<style>${new Html(STYLE)}</style>
<script type="application/ld+json">${scriptJson(document)}</script>
</head>
<body>
<main>
<header>
<p>${content.kind}</p>
<h1>${content.title}</h1>
</header>
${facts(content)}${content.sections.map(
  ({ heading, items }) => html`<section>
<h2>${heading}</h2>
<ul>
${items.map((each) => html`<li>${item(each)}</li>\n`)}</ul>
</section>
`,
)}</main>
<nav aria-label="Other forms">As${links.map(({ href, mediaType, title }) => html` <a href="${href}" type="${mediaType}">${title}</a>`)}</nav>
</body>
</html>
`.text;
}

// An empty dl would not be valid HTML.
function facts(content: PageContent): Html {
  if (content.facts.length === 0) return html``;
  const rows = content.facts.map(
    ({ name, items }) => html`<dt>${name}</dt>\n${items.map((each) => html`<dd>${item(each)}</dd>\n`)}`,
  );
  return html`<dl>\n${rows}</dl>\n`;
}

function item({ text, href, note, from }: PageItem): Html {
  const shown = href === undefined ? html`${text}` : html`<a href="${href}">${text}</a>`;
  const remark = note === undefined ? html`` : html`<span class="note">${note}</span>`;
  return html`${shown}${remark}${from ? html`\n<cite>${item(from)}</cite>` : html``}`;
}

/** What search engines show of a description. */
function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s+\S*$/, "")}…`;
}
