import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../context.js";
import { cacheControl } from "./cacheControl.js";
import type { ResultCache } from "./resultCache.js";

/** Marks queries that Apollo answers without an error; after a mutation, whoever wrote finds nothing of before it kept. */
export function wholeAnswers(cache: ResultCache | undefined, maxAge: number): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body, http }, operation, contextValue }) => {
        if (operation?.operation === "mutation") cache?.forget();
        const isWhole = body.kind === "single" && !body.singleResult.errors;
        if (operation?.operation === "query" && isWhole) {
          http.headers.set("cache-control", cacheControl(contextValue.caller, maxAge));
        } else http.headers.delete("cache-control");
      },
    }),
  };
}
