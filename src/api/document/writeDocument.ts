import type { EntityDocument } from "../../export/entityDocument.js";
import { entityIri } from "../../export/iri.js";
import { jsonLdDocument, type Site } from "../../export/jsonld.js";
import { schemaTurtle } from "../../export/schemaTurtle.js";
import { skosTurtle } from "../../export/skos.js";
import { type DocumentForm, formsOf } from "./documentForms.js";
import { htmlPage, type PageLink } from "./htmlPage.js";
import { pageContent } from "./pageContent.js";

/** The other forms of an entity's document, each at its own address. */
export function alternates(site: Site, id: string, forms: readonly DocumentForm[]): PageLink[] {
  return forms.map(({ title, suffix, mediaTypes: [mediaType] }) => ({
    title,
    mediaType,
    href: entityIri(site.base, id) + suffix,
  }));
}

/** An entity's document as data or as a page, whole. */
export function writeDocument(site: Site, entity: EntityDocument, form: "html" | "turtle" | "jsonld"): string {
  switch (form) {
    case "turtle":
      return entity.kind === "term" ? skosTurtle(site, [entity]) : schemaTurtle(jsonLdDocument(site, entity));
    case "jsonld":
      return `${JSON.stringify(jsonLdDocument(site, entity), null, 2)}\n`;
    case "html": {
      const others = formsOf(entity.kind).filter(({ name }) => name !== "html");
      const links = [...alternates(site, entity.id, others), neighborhood(site, entity.id)];
      return htmlPage(pageContent(entity), jsonLdDocument(site, entity), entityIri(site.base, entity.id), links);
    }
  }
}

function neighborhood({ base }: Site, id: string): PageLink {
  return {
    title: "GraphML of what is around it",
    mediaType: "application/graphml+xml",
    href: `${base}graph/${encodeURIComponent(id).replace(/%(2F|3A)/g, decodeURIComponent)}.graphml`,
  };
}
