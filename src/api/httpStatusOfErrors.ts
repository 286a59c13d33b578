import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "./context.js";
import { CHALLENGE, HTTP_STATUS } from "./httpErrors.js";

/**
 * Gives a failed operation the HTTP status of its first error, logs what clients must not see, and leaves a client with
 * the request id to report.
 */
export const httpStatusOfErrors: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) contextValue.log.debug({ err: error.originalError ?? error }, "request failed");
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== "single") return;
        const { errors, data } = response.body.singleResult;
        for (const error of errors ?? []) {
          if (error.extensions?.code !== "INTERNAL") continue;
          contextValue.log.error({ requestId: contextValue.requestId, path: error.path }, "internal error");
          Object.assign(error.extensions, { requestId: contextValue.requestId });
        }
        const answered = Object.values(data ?? {}).some((value) => value !== null);
        const status = HTTP_STATUS[String(errors?.[0]?.extensions?.code)];
        if (status !== undefined && !answered) response.http.status = status;
        if (status === 401) response.http.headers.set("www-authenticate", CHALLENGE);
      },
    };
  },
};
