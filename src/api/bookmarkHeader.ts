import type { ApolloServerPlugin } from "@apollo/server";
import type { onRequestHookHandler } from "fastify";
import { Bookmarks } from "../graph/bookmarks.js";
import type { Context } from "./context.js";

declare module "fastify" {
  interface FastifyRequest {
    bookmarks: Bookmarks;
  }
}

/** The header of an answer that wrote, and of a request that has to see that write. */
export const BOOKMARK_HEADER = "x-lexigraph-bookmark";

/** Reads the header. Throws BAD_USER_INPUT where it cannot be one of ours. */
export const readBookmarks: onRequestHookHandler = (request, _reply, done) => {
  const header = request.headers[BOOKMARK_HEADER];
  request.bookmarks = Bookmarks.parse(Array.isArray(header) ? header.join(" ") : header);
  done();
};

/** Hands out the bookmark of what an operation wrote. */
export const bookmarkHeader: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        const { written } = contextValue.bookmarks;
        if (written !== undefined) response.http.headers.set(BOOKMARK_HEADER, written);
      },
    };
  },
};
