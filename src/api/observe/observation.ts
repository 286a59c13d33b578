import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../context.js";
import type { Metrics } from "./metrics.js";

/** A client names its operations: a name longer than this is cut. */
const LONGEST_NAME = 80;

/**
 * Tells of each operation how long it took and what it cost: to the client in Server-Timing, to the log, and to the
 * metrics. Neither variables nor arguments nor who asked are told, nor the text of the operation.
 */
export function observation(metrics: Metrics): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      const start = performance.now();
      return {
        async willSendResponse({ response, operation, operationName, contextValue }) {
          const milliseconds = performance.now() - start;
          const { timing, cost, log, requestId } = contextValue;
          response.http.headers.set("server-timing", serverTiming(milliseconds, timing));
          const error = response.body.kind === "single" ? response.body.singleResult.errors?.[0] : undefined;
          const outcome = error ? String(error.extensions?.code ?? "INTERNAL") : "OK";
          const kind = operation?.operation ?? "none";
          metrics.operations.observe({ kind, outcome }, milliseconds / 1000);
          if (cost !== undefined) metrics.cost.observe(cost);
          if (kind === "mutation")
            for (const mutation of contextValue.mutations) metrics.writes.inc({ mutation, outcome });
          log.info(
            {
              requestId,
              operation: operationName?.slice(0, LONGEST_NAME) ?? null,
              kind,
              outcome,
              milliseconds: Math.round(milliseconds),
              databaseMilliseconds: Math.round(timing.milliseconds),
              statements: timing.statements,
              cost: cost ?? null,
            },
            "operation",
          );
        },
      };
    },
  };
}

/** Server Timing (W3C), durations in milliseconds. Answers are not cached: each is read from the graph. */
function serverTiming(total: number, { statements, milliseconds }: Context["timing"]): string {
  const noun = statements === 1 ? "statement" : "statements";
  return [
    `total;dur=${total.toFixed(1)}`,
    `database;dur=${milliseconds.toFixed(1)};desc="${statements} ${noun}"`,
    'cache;desc="none"',
  ].join(", ");
}
