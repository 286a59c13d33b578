import type { FastifyReply, FastifyRequest } from "fastify";
import { normalizeDoi } from "../../domain/doi.js";
import { LexigraphError } from "../../domain/errors.js";
import { entityIri } from "../../export/iri.js";
import { isRow } from "../../graph/compile/plan.js";
import { contentType, type DocumentForm, formsOf, readAddress } from "./documentForms.js";
import type { DocumentReader } from "./documentReader.js";
import { type DocumentRequest, documentRequest } from "./documentRequest.js";
import { DOI_QUERY, type DocumentKind } from "./entityQueries.js";
import { makeDocument } from "./madeDocument.js";
import { negotiate } from "./negotiate.js";
import { fileName, sendDocument } from "./sendDocument.js";
import { siteOf } from "./site.js";
import { alternates } from "./writeDocument.js";

/** A request whose address ends in an id with slashes. */
export type WildcardRequest = FastifyRequest<{ Params: { "*": string } }>;

/** What an address asks for: an entity by an id, in a form where the address names one. */
interface Asked {
  kind: DocumentKind;
  /** As the address prints it. */
  id: string;
  form: DocumentForm | undefined;
  /** Whether this is the entity's own address. */
  isOwn: boolean;
}

/**
 * Answers an entity's address: its document, 301 to the survivor of a former id and to the one form of a printed DOI,
 * 404 where there is none.
 */
export async function answerEntity(
  reader: DocumentReader,
  kind: DocumentKind,
  request: WildcardRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const context = documentRequest(request, reply);
  for (const { key, form } of readAddress(request.params["*"], kind)) {
    const asked = { kind, id: `${kind}:${key}`, form, isOwn: true };
    if (await isAnswered(reader, asked, context, request, reply)) return reply;
  }
  throw notFound(`${kind}:${request.params["*"]}`);
}

/** Answers a DOI's address with the document of the chapter, or else the book, that it names. */
export async function answerDoi(
  reader: DocumentReader,
  request: WildcardRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const context = documentRequest(request, reply);
  for (const { key, form } of readAddress(request.params["*"], "chapter")) {
    const named = await namedBy(reader, key, context);
    if (named && (await isAnswered(reader, { ...named, form, isOwn: false }, context, request, reply))) return reply;
  }
  throw notFound(request.params["*"]);
}

/** Throws NOT_FOUND, with what was asked for. */
export function notFound(asked: string): LexigraphError {
  return new LexigraphError("NOT_FOUND", `The graph has no ${asked}, and never had.`, { safe: true });
}

async function namedBy(
  reader: DocumentReader,
  printed: string,
  context: DocumentRequest,
): Promise<Pick<Asked, "kind" | "id"> | undefined> {
  const value = normalizeDoi(printed);
  if (value === undefined) return undefined;
  const { doi } = await reader.run(DOI_QUERY, { value }, context);
  if (!isRow(doi)) return undefined;
  if (isRow(doi.chapter)) return { kind: "chapter", id: String(doi.chapter.id) };
  return isRow(doi.book) ? { kind: "book", id: String(doi.book.id) } : undefined;
}

// Whether there was something to answer with: a reply itself is a promise of its end, which async functions wait for.
async function isAnswered(
  reader: DocumentReader,
  { kind, id, form: named, isOwn }: Asked,
  context: DocumentRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  const forms = formsOf(kind);
  const { form, mediaType } = named
    ? { form: named, mediaType: named.mediaTypes[0] }
    : negotiate(request.headers.accept, forms);
  const made = await makeDocument(reader, { kind, id: inOneForm(kind, id), form }, context);
  if (!made) return false;
  const suffix = named?.suffix ?? "";
  if (made.id !== id) {
    redirect(`${entityIri("/", made.id)}${suffix}`, request, reply);
    return true;
  }
  const site = siteOf(request);
  const own = entityIri(site.base, id);
  const others = forms.filter((each) => each !== form);
  sendDocument(request, reply, {
    contentType: contentType(mediaType),
    body: await made.write(site),
    links: [
      `<${own}>; rel="canonical"`,
      ...alternates(site, id, others).map(({ href, mediaType: type }) => `<${href}>; rel="alternate"; type="${type}"`),
    ],
    ...(suffix !== "" && { file: { name: fileName(id, suffix), download: form.download ?? false } }),
    ...(!isOwn && { location: `${own}${suffix}` }),
  });
  return true;
}

/** The id of a chapter has its DOI in the one form that it has in the graph. */
function inOneForm(kind: DocumentKind, id: string): string {
  const doi = kind === "chapter" ? normalizeDoi(id.slice(`${kind}:`.length)) : undefined;
  return doi === undefined ? id : `${kind}:${doi}`;
}

/** Sends a former id's reader to the survivor, with the query kept. */
export function redirect(path: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const query = request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "";
  // Undoing a merge gives a former id its entity back, so that no cache may keep this for good.
  return reply.header("cache-control", "public, no-cache").redirect(`${path}${query}`, 301);
}
