import type { FastifyReply, FastifyRequest } from "fastify";
import { normalizeDoi } from "../../domain/doi.js";
import { LexigraphError } from "../../domain/errors.js";
import { entityIri } from "../../export/iri.js";
import { isRow } from "../../graph/compile/plan.js";
import { type ChapterParts, citedChapter } from "../citation/citedChapter.js";
import { writeCitations } from "../citation/writeCitations.js";
import { contentType, type DocumentForm, formsOf, readAddress } from "./documentForms.js";
import type { DocumentReader } from "./documentReader.js";
import { entityDocument } from "./entityDocuments.js";
import { CITATION_QUERIES, type CitedKind, DOI_QUERY, type DocumentKind, ENTITY_QUERIES, isCitedKind } from "./entityQueries.js";
import { negotiate } from "./negotiate.js";
import { fileName, sendDocument } from "./sendDocument.js";
import { siteOf } from "./site.js";
import { alternates, writeDocument } from "./writeDocument.js";

/** How long a bibliography may take to write, in milliseconds: APA needs some for each work. */
const PATIENCE = 20_000;

/** What an address asks for: an entity by an id, and a form of it where the address names one. */
interface Asked {
  kind: DocumentKind;
  id: string;
  form?: DocumentForm;
  /** Asked for at another address than its own. */
  elsewhere?: boolean;
}

/** Answers an entity's address: its document, 301 to the survivor of a former id, 404 where there is none. */
export async function answerEntity(
  reader: DocumentReader,
  kind: DocumentKind,
  request: FastifyRequest<{ Params: { "*": string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  for (const { key, form } of readAddress(request.params["*"], kind)) {
    const asked: Asked = { kind, id: `${kind}:${key}`, ...(form && { form }) };
    const answer = await answerAsked(reader, asked, request, reply);
    if (answer) return answer;
  }
  throw notFound(`${kind}:${request.params["*"]}`);
}

/** Answers a DOI's address with the document of the chapter, or the book, that it names. */
export async function answerDoi(
  reader: DocumentReader,
  request: FastifyRequest<{ Params: { "*": string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  for (const { key, form } of readAddress(request.params["*"], "chapter")) {
    const value = normalizeDoi(key);
    if (value === undefined) continue;
    const { doi } = await reader.run(DOI_QUERY, { value }, { requestId: request.id, log: request.log });
    const named = isRow(doi) ? (doi.chapter ?? doi.book) : undefined;
    if (!isRow(named) || typeof named.id !== "string") continue;
    const kind = isRow(doi) && doi.chapter ? "chapter" : "book";
    const asked: Asked = { kind, id: named.id, elsewhere: true, ...(form && { form }) };
    const answer = await answerAsked(reader, asked, request, reply);
    if (answer) return answer;
  }
  throw notFound(`doi ${request.params["*"]}`);
}

async function answerAsked(
  reader: DocumentReader,
  { kind, id, form: named, elsewhere }: Asked,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const forms = formsOf(kind);
  const { form, mediaType } = named
    ? { form: named, mediaType: named.mediaTypes[0] }
    : negotiate(request.headers.accept, forms);
  const query = isCitation(form, kind) ? CITATION_QUERIES[kind] : ENTITY_QUERIES[kind];
  const answer = await reader.readEntity(query, id, { requestId: request.id, log: request.log });
  if (!answer || typeof answer.id !== "string") return undefined;
  const suffix = named?.suffix ?? "";
  if (answer.id !== id) {
    // Undoing a merge gives a former id its entity back, so that no cache may keep this.
    reply.header("cache-control", "public, no-cache");
    return reply.redirect(`${entityIri("/", answer.id)}${suffix}${queryOf(request.url)}`, 301);
  }
  const site = siteOf(request);
  const own = entityIri(site.base, id);
  const others = alternates(site, id, forms.filter((each) => each !== form));
  return sendDocument(request, reply, {
    contentType: contentType(mediaType),
    body: await bodyOf(),
    links: [
      `<${own}>; rel="canonical"`,
      ...others.map(({ href, mediaType: type }) => `<${href}>; rel="alternate"; type="${type}"`),
    ],
    ...(suffix !== "" && { file: { name: fileName(id, suffix), download: form.download ?? false } }),
    ...(elsewhere && { location: `${own}${suffix}` }),
  });

  function bodyOf(): string | Promise<string> {
    if (form.name === "html" || form.name === "turtle" || form.name === "jsonld") {
      return writeDocument(site, entityDocument(kind, answer ?? {}), form.name);
    }
    const chapters = kind === "chapter" ? [answer] : answer?.chapters;
    return writeCitations(form.name, (chapters as ChapterParts[]).map(citedChapter), PATIENCE);
  }
}
