import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../context.js";
import { SHOWN_ERRORS } from "./limits.js";

/** Shows the first errors of a document that is refused: who sends nonsense on purpose gets no book back. */
export const shownErrors: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== "single" || body.singleResult.data) return;
        const { errors } = body.singleResult;
        if (errors) body.singleResult.errors = errors.slice(0, SHOWN_ERRORS);
      },
    };
  },
};
