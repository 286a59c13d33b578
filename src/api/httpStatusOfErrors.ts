import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import Negotiator from "negotiator";
import type { Context } from "./context.js";
import { formatError } from "./formatError.js";
import { CHALLENGE, HTTP_STATUS } from "./httpErrors.js";

const RESPONSE_TYPE = "application/graphql-response+json";

/** Codes of a request that is well-formed as HTTP but asks for what cannot be answered. */
const REQUEST_ERRORS = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "QUERY_TOO_COSTLY",
]);

/**
 * Gives a failed operation the HTTP status of its first error, logs what clients must not see, and leaves a client with
 * the request id to report.
 */
export const httpStatusOfErrors: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        const { log, requestId } = contextValue;
        for (const error of errors) {
          const told = { requestId, path: error.path, err: error.originalError ?? error };
          if (formatError(error.toJSON(), error).extensions?.code === "INTERNAL") log.error(told, "internal error");
          else log.debug(told, "request failed");
        }
      },
      async willSendResponse(request) {
        const { response, contextValue } = request;
        if (response.body.kind !== "single") return;
        const { errors } = response.body.singleResult;
        if (response.http.status === 405) for (const error of errors ?? []) setCode(error, "METHOD_NOT_ALLOWED");
        for (const error of errors ?? []) {
          if (error.extensions?.code !== "INTERNAL") continue;
          Object.assign(error.extensions, { requestId: contextValue.requestId });
        }
        const status = statusOf(request);
        if (status !== undefined) response.http.status = status;
        // What has no points left says itself for how long; whoever waits for a turn has had it, or has given up, by then.
        if (status === 429 && !response.http.headers.has("retry-after")) {
          response.http.headers.set("retry-after", String(contextValue.reader.timeAllowed / 1_000));
        }
        if (status === 401) response.http.headers.set("www-authenticate", CHALLENGE);
      },
    };
  },
};

/**
 * The status of an answer with an error and no data: that of its code, and for an error of the request what GraphQL over
 * HTTP says: 400 in its own media type (6.4.2), 200 in application/json (6.4.1).
 */
function statusOf({ request, response }: GraphQLRequestContextWillSendResponse<Context>): number | undefined {
  if (response.body.kind !== "single") return undefined;
  const { errors, data } = response.body.singleResult;
  const code = String(errors?.[0]?.extensions?.code);
  if (!errors?.[0] || Object.values(data ?? {}).some((value) => value !== null)) return undefined;
  if (!REQUEST_ERRORS.has(code)) return HTTP_STATUS[code];
  return data === undefined && mediaType(request.http?.headers.get("accept")) === RESPONSE_TYPE ? 400 : 200;
}

function mediaType(accept = "*/*"): string | undefined {
  return new Negotiator({ headers: { accept } }).mediaType(["application/json", RESPONSE_TYPE]);
}

function setCode(error: GraphQLFormattedError, code: string): void {
  Object.assign(error.extensions ?? {}, { code });
}
