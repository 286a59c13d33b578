import type { FastifyRequest } from "fastify";

/** An error before or beside GraphQL, in the form of a GraphQL error. */
export interface ErrorBody {
  errors: { message: string; extensions: { code: string; requestId?: string } }[];
}

/** What a client reads of an error that is ours. */
export const INTERNAL_MESSAGE = "Something went wrong on our side; report it with the request id.";

/** The body for a code and a sentence; an INTERNAL one carries the id of its request, to report. */
export function errorBody(code: string, message: string, request: Pick<FastifyRequest, "id">): ErrorBody {
  return { errors: [{ message, extensions: { code, ...(code === "INTERNAL" ? { requestId: request.id } : {}) } }] };
}
