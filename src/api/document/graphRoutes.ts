import type { FastifyReply, FastifyRequest } from "fastify";
import { badInput } from "../../domain/badInput.js";
import { LexigraphError } from "../../domain/errors.js";
import { GRAPH_FORMATS, type GraphFormat } from "../../export/graphFormats.js";
import { isRow } from "../../graph/compile/plan.js";
import type { DocumentReader } from "./documentReader.js";
import { documentRequest } from "./documentRequest.js";
import { notFound, redirect, type WildcardRequest } from "./entityRoutes.js";
import { ID_QUERY, NEIGHBORHOOD_QUERY } from "./graphQueries.js";
import { fileName, sendDocument } from "./sendDocument.js";

const FORMATS = Object.keys(GRAPH_FORMATS) as GraphFormat[];

/** Answers `/graph/KIND:KEY.graphml?depth=&limit=`: the neighborhood of an entity as a file for Gephi, Cytoscape and others. */
export async function answerGraph(
  reader: DocumentReader,
  request: WildcardRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const path = request.params["*"];
  const format = FORMATS.find((each) => path.endsWith(`.${GRAPH_FORMATS[each].extension}`));
  if (!format) {
    const endings = FORMATS.map((each) => `.${GRAPH_FORMATS[each].extension}`).join(", ");
    throw new LexigraphError("NOT_FOUND", `A graph's address ends in one of ${endings}.`, { safe: true });
  }
  const { extension, mediaType } = GRAPH_FORMATS[format];
  const id = path.slice(0, -extension.length - 1);
  const variables = { id, format, ...numberOf(request, "depth"), ...numberOf(request, "limit") };
  const context = documentRequest(request, reply);
  const { node } = await reader.run(ID_QUERY, { id }, context);
  if (!isRow(node)) throw notFound(id);
  if (node.id !== id) return redirect(`/graph/${encodePath(String(node.id))}.${extension}`, request, reply);
  const { neighborhood } = await reader.run(NEIGHBORHOOD_QUERY, variables, context);
  if (!isRow(neighborhood)) throw notFound(`neighborhood of ${id}`);
  return sendDocument(request, reply, {
    contentType: mediaType,
    body: String(neighborhood.export),
    links: [],
    file: { name: fileName(id, `.${extension}`), download: true },
  });
}

/** An id as a part of a path, its slashes and colons as they are. */
function encodePath(id: string): string {
  return encodeURI(id).replace(/[?#]/g, encodeURIComponent);
}

/** A number of the query, under its name; nothing where it is not given. Throws BAD_USER_INPUT for what is no number. */
function numberOf({ query }: FastifyRequest, name: string): Record<string, number> {
  const given = isRow(query) ? query[name] : undefined;
  if (given === undefined || given === "") return {};
  if (typeof given === "string" && /^\d{1,6}$/.test(given)) return { [name]: Number(given) };
  throw badInput(`"${name}" takes one whole number.`);
}
