import { randomUUID } from "node:crypto";
import Fastify, { LogController } from "fastify";
import { readCatalog } from "../graph/compile/catalog.js";
import { Cursors } from "../graph/compile/cursor.js";
import type { Connection } from "../graph/connection.js";
import { readCursorSecret } from "../graph/cursorSecret.js";
import { DataVersionWatch } from "../graph/dataVersionWatch.js";
import { GraphReader } from "../graph/graphReader.js";
import { Forms } from "../graph/levels/forms.js";
import type { RelatePlace } from "../relate/run/bringUpToDate.js";
import type { TokenVerifier } from "./access/tokens.js";
import { ResultCache } from "./cache/resultCache.js";
import { apaWriter } from "./citation/apaWriter.js";
import { derivations } from "./derived.js";
import { serveDocuments } from "./document/serveDocuments.js";
import { drain } from "./drain.js";
import { serveExplorer } from "./explorer/serveExplorer.js";
import { type GivenConnections, serveGiven } from "./givenConnections.js";
import { serveGraphiql } from "./graphiql/serveGraphiql.js";
import { serveGraphql } from "./graphqlEndpoint.js";
import { serveHealth } from "./health.js";
import { answerError } from "./httpErrors.js";
import { BODY_LIMIT } from "./limits/limits.js";
import { RateLimit } from "./limits/rateLimit.js";
import { loggedError } from "./observe/loggedError.js";
import { measuredConnection } from "./observe/measuredConnection.js";
import { Metrics } from "./observe/metrics.js";
import { serveMetrics } from "./observe/serveMetrics.js";
import { traceRequests } from "./observe/traceRequests.js";
import { watchTurns } from "./observe/watchTurns.js";
import { Relating } from "./relating.js";
import { sharedSchema } from "./schema.js";
import { answerNotFound, answerUnreadableUrl } from "./strayRequests.js";
import { answerUnreadableRequest } from "./unreadableRequest.js";
import { KeepWarm } from "./warm/keepWarm.js";
import { warmUp } from "./warm/warmUp.js";

/** Where and how to serve. */
export interface ServerOptions {
  connection: Connection;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Where another process owns the port: what it gives is served instead. */
  given?: GivenConnections;
  logLevel: string;
  introspection: boolean;
  /** Who may write; without it nobody may. */
  tokens?: TokenVerifier;
  /** Milliseconds that what an operation reads may take; 5 s where this is left out. */
  timeAllowed?: number;
  /** A minute, client and role; 0, as when left out, is no limit. */
  rateLimitPoints?: number;
  /** Bytes that kept answers may take; 0, as when left out, keeps none. */
  cacheBytes?: number;
  /** Seconds for which a cache in front may answer a GET without asking; 0, as when left out, has it ask each time. */
  maxAge?: number;
  /** Origins whose pages may ask /graphql; `*` is every one. */
  corsOrigins?: readonly string[];
  /** Where terms are related after a write; without it they are not. */
  place?: RelatePlace;
  /** Whether what is asked first and most is planned before anybody asks; it is where this is left out. */
  plansAhead?: boolean;
}

/** A server that answers. */
export interface RunningServer {
  /** Its address, without a path. */
  address: string;
  /** Resolves when what is asked first and most is planned; nobody needs to wait for it. */
  warm: Promise<void>;
  /** Answers what has begun, then stops. */
  close(): Promise<void>;
}

/** Serves the graph over HTTP. Throws DATABASE_UNAVAILABLE where the graph cannot be read. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, given } = options;
  const metrics = new Metrics();
  metrics.share();
  const connection = measuredConnection(options.connection, metrics);
  const cursors = new Cursors(await readCursorSecret(connection));
  const relating = new Relating(options.place, (report) => metrics.countRelating(report));
  let keepWarm: KeepWarm | undefined;
  const choosing = { forms: new Forms(), watch: watchTurns(metrics), onPlansLost: () => keepWarm?.again() };
  const reader = new GraphReader(connection, readCatalog(derivations), cursors, choosing);
  const graph = { connection, relating, metrics, reader, timeAllowed: options.timeAllowed };
  const closing = new AbortController();
  const schema = sharedSchema();
  const { cacheBytes = 0, maxAge = 0, plansAhead = true } = options;
  // The database plans what is asked first while what serves it is put together.
  if (plansAhead) {
    keepWarm = new KeepWarm({
      warmUp: (signal) => warmUp(schema, reader, signal),
      verify: () => connection.verify(),
      closing: closing.signal,
    });
  }
  const fastify = Fastify({
    logger: { level: options.logLevel, stream: process.stderr, serializers: { err: loggedError } },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    frameworkErrors: answerUnreadableUrl,
    clientErrorHandler: answerUnreadableRequest,
    forceCloseConnections: "idle",
    // Who has a connection is answered while there is one.
    return503OnClosing: false,
  });
  // JSON is the only body there is; a form or a text is what a page of another site could send.
  fastify.removeContentTypeParser("text/plain");
  // Hooks that wait for nothing call back: a promise for each would cost more than they do.
  fastify.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id);
    done();
  });
  fastify.setErrorHandler(answerError);
  fastify.setNotFoundHandler(answerNotFound);
  traceRequests(fastify);
  serveMetrics(fastify, metrics);
  drain(fastify, given?.over);
  serveHealth(fastify, connection, closing.signal);
  const rate = new RateLimit(options.rateLimitPoints ?? 0);
  const stopGraphql = await serveGraphql(fastify, schema, graph, {
    ...options,
    rate,
    metrics,
    ...(cacheBytes > 0 ? { cache: new ResultCache(cacheBytes, new DataVersionWatch(reader), metrics) } : {}),
    maxAge,
    corsOrigins: options.corsOrigins ?? [],
  });
  await serveDocuments(fastify, schema, graph, rate);
  await serveExplorer(fastify);
  await serveGraphiql(fastify);
  const listening = given ? serveGiven(fastify, given) : fastify.listen({ host, port });
  const address = await listening.catch((error: unknown) => {
    // Nobody will ask what is being planned.
    closing.abort();
    throw error;
  });
  return {
    address,
    warm: keepWarm?.settled ?? Promise.resolve(),
    close: async () => {
      closing.abort();
      await fastify.close();
      await apaWriter.stop();
      await keepWarm?.settled;
      await stopGraphql();
      await relating.stop();
    },
  };
}
