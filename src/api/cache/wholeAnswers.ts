import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../context.js";
import { isWholeQuery } from "../isWholeQuery.js";
import { cacheControl } from "./cacheControl.js";
import type { ResultCache } from "./resultCache.js";

/** Marks queries that Apollo answers without an error; after a mutation, whoever wrote finds nothing of before it kept. */
export function wholeAnswers(cache: ResultCache | undefined, maxAge: number): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async (answered) => {
        const { headers } = answered.response.http;
        if (answered.operation?.operation === "mutation") cache?.forget();
        if (isWholeQuery(answered)) headers.set("cache-control", cacheControl(answered.contextValue.caller, maxAge));
        else headers.delete("cache-control");
      },
    }),
  };
}
