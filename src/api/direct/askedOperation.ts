import type { FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { isRow } from "../../graph/compile/plan.js";

/** What a plain request asks. */
export interface AskedOperation {
  /** The text, or in its place the hash of a persisted one. */
  text: string;
  name: string | undefined;
  variables: Record<string, unknown>;
  /** The type of the answer that is preferred. */
  contentType: string;
}

const JSON_TYPE = "application/json; charset=utf-8";
const TYPES = [JSON_TYPE, "application/graphql-response+json; charset=utf-8"];

/** Headers that no page on another site can send without asking first. */
const NOT_SIMPLE = ["apollo-require-preflight", "x-apollo-operation-name"];

/** What a request asks, where it does so in the plain way; undefined where Apollo has to look at it. */
export function askedOperation(request: FastifyRequest): AskedOperation | undefined {
  const contentType = answerType(request.headers.accept);
  const parts = request.method === "GET" ? partsOfQuery(request) : request.body;
  if (contentType === undefined || !isRow(parts)) return undefined;
  const { query, operationName = undefined, variables = {}, extensions, ...others } = parts;
  const text = query === undefined ? hashOf(extensions) : query;
  const isPlain = extensions === undefined || query === undefined;
  if (typeof text !== "string" || !isPlain || Object.keys(others).length > 0) return undefined;
  if (operationName !== undefined && operationName !== null && typeof operationName !== "string") return undefined;
  if (variables !== null && !isRow(variables)) return undefined;
  return { text, name: operationName ?? undefined, variables: variables ?? {}, contentType };
}

/** The parts of a GET; undefined where they are not said once each, or a page on another site could have sent it. */
function partsOfQuery({ headers, query }: FastifyRequest): Record<string, unknown> | undefined {
  if (headers["content-type"] !== undefined || !NOT_SIMPLE.some((name) => headers[name])) return undefined;
  if (!isRow(query)) return undefined;
  try {
    const entries = Object.entries(query).map(([name, value]) => {
      if (typeof value !== "string") throw new TypeError(`${name} is said twice.`);
      return [name, name === "variables" || name === "extensions" ? JSON.parse(value) : value];
    });
    return Object.fromEntries(entries);
  } catch {
    return undefined;
  }
}

function hashOf(extensions: unknown): unknown {
  if (!isRow(extensions) || Object.keys(extensions).length !== 1) return undefined;
  const { persistedQuery } = extensions;
  return isRow(persistedQuery) && persistedQuery.version === 1 ? persistedQuery.sha256Hash : undefined;
}

function answerType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === "*/*") return JSON_TYPE;
  return new Negotiator({ headers: { accept } }).mediaType(TYPES);
}
