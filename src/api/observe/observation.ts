import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../context.js";
import type { Metrics } from "./metrics.js";

/** A client names its operations: a name longer than this is cut. */
const LONGEST_NAME = 80;

/** An operation that has been answered. */
export interface Observed {
  /** As `performance.now()` told. */
  start: number;
  kind: string;
  name: string | null | undefined;
  /** OK, or the code of the first error. */
  outcome: string;
  context: Context;
  /** Whether the answer was kept from before; nothing is kept of what is not known. */
  cache?: "hit" | "miss" | "none";
}

/**
 * Tells of an operation how long it took and what it cost: to the log, to the trace and to the metrics. Neither variables nor arguments
 * nor who asked are told, nor the text of the operation.
 * @returns the value of Server-Timing
 */
export function observe(metrics: Metrics, { start, kind, name, outcome, context, cache }: Observed): string {
  const milliseconds = performance.now() - start;
  const { timing, cost, log, requestId, mutations, span } = context;
  const shownName = name?.slice(0, LONGEST_NAME) ?? null;
  metrics.operations.observe({ kind, outcome }, milliseconds / 1000);
  if (cost !== undefined) metrics.cost.observe(cost);
  if (kind === "mutation") for (const mutation of mutations) metrics.writes.inc({ mutation, outcome });
  span?.setAttributes({
    "graphql.operation.type": kind,
    ...(shownName === null ? {} : { "graphql.operation.name": shownName }),
    "lexigraph.outcome": outcome,
    ...(cost === undefined ? {} : { "lexigraph.cost": cost }),
  });
  log.info(
    {
      requestId,
      operation: shownName,
      kind,
      outcome,
      milliseconds: Math.round(milliseconds),
      databaseMilliseconds: Math.round(timing.milliseconds),
      statements: timing.statements,
      cost: cost ?? null,
    },
    "operation",
  );
  return serverTiming(milliseconds, timing, cache ?? "none");
}

/** Observes what Apollo answers. */
export function observation(metrics: Metrics): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      const start = performance.now();
      return {
        async willSendResponse({ response, operation, operationName, contextValue }) {
          const error = response.body.kind === "single" ? response.body.singleResult.errors?.[0] : undefined;
          const outcome = error ? String(error.extensions?.code ?? "INTERNAL") : "OK";
          const kind = operation?.operation ?? "none";
          const observed = { start, kind, name: operationName, outcome, context: contextValue };
          response.http.headers.set("server-timing", observe(metrics, observed));
        },
      };
    },
  };
}

/** Server Timing (W3C), durations in milliseconds. */
function serverTiming(total: number, { statements, milliseconds }: Context["timing"], cache: string): string {
  const noun = statements === 1 ? "statement" : "statements";
  return [
    `total;dur=${total.toFixed(1)}`,
    `database;dur=${milliseconds.toFixed(1)};desc="${statements} ${noun}"`,
    `cache;desc="${cache}"`,
  ].join(", ");
}
