import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from "fastify";
import type { Traffic } from "../../graph/levels/traffic.js";
import type { Prepared } from "../../graph/prepare/preparedOperation.js";
import { cacheControl } from "../cache/cacheControl.js";
import type { ResultCache } from "../cache/resultCache.js";
import type { Context } from "../context.js";
import { BODY_LIMIT, COST_LIMIT, NODES_A_POINT } from "../limits/limits.js";
import type { Metrics } from "../observe/metrics.js";
import { observe } from "../observe/observation.js";
import { askedOperation } from "./askedOperation.js";
import type { KnownOperations } from "./knownOperations.js";

/** How they are observed and kept. */
export interface DirectOptions {
  metrics: Metrics;
  /** Told of answers that take no read. */
  traffic?: Pick<Traffic, "answered">;
  /** Answers that are kept; none are where it is left out. */
  cache?: ResultCache;
  /** Seconds for which others may keep the answer to a GET without asking; 0, as when left out, has them ask. */
  maxAge?: number;
}

/**
 * Answers queries that are known to be good without Apollo and graphql-js: the same limits, the same statements, the same
 * bytes. Whatever is not plain (a fault in the variables, an error, a null where none may be) is left to them, with what
 * has been read.
 */
export class DirectAnswers {
  constructor(
    private readonly operations: KnownOperations,
    private readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Context,
    private readonly options: DirectOptions,
  ) {}

  /** Answers, or leaves the request to the handler behind it. */
  readonly hook: preHandlerHookHandler = (request, reply, done) => {
    this.answer(request, reply).then((body) => (body === undefined ? done() : reply.send(body)), done);
  };

  /** The body of the answer, its headers set; undefined where Apollo has to answer. */
  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<string | Buffer | undefined> {
    const start = performance.now();
    const asked = askedOperation(request);
    const prepared = asked && this.operations.find(asked.text, asked.name)?.prepare(asked.variables);
    if (!prepared || (request.bodySize ?? 0) > BODY_LIMIT || prepared.cost > COST_LIMIT) return undefined;
    const context = this.contextOf(request, reply);
    // What is kept costs the same: nobody shall learn from the price what others asked.
    const paid = context.pay(Math.floor(prepared.cost / NODES_A_POINT));
    if (paid && (await paid) !== undefined) return undefined;
    const found = await this.find(prepared, context);
    if (!found) return undefined;
    context.cost = prepared.cost;
    const { body, cache } = found;
    const observed = { start, kind: "query", name: asked.name, outcome: "OK", context, cache };
    reply.header("server-timing", observe(this.options.metrics, observed)).header("content-type", asked.contentType);
    reply.header("cache-control", cacheControl(context.caller, this.options.maxAge ?? 0));
    return body;
  }

  /** The answer, kept or read; one that has to see a write of its sender is read. */
  private async find(prepared: Prepared, context: Context): Promise<Found | undefined> {
    const { cache } = this.options;
    const turn = cache && context.bookmarks.seen.length === 0 ? await cache.turn().catch(() => undefined) : undefined;
    if (!turn) {
      const body = await read(prepared, context);
      return body === undefined ? undefined : { body, cache: "none" };
    }
    const key = prepared.key();
    const kept = turn.find(key);
    if (kept) {
      this.options.traffic?.answered();
      return { body: kept, cache: "hit" };
    }
    const text = await read(prepared, context);
    if (text === undefined) return undefined;
    const body = Buffer.from(text);
    turn.keep(key, body);
    return { body, cache: "miss" };
  }
}

interface Found {
  /** A text goes out in one piece with its headers; what is kept is kept as bytes. */
  body: string | Buffer;
  cache: "hit" | "miss" | "none";
}

async function read({ roots, write, cost }: Prepared, context: Context): Promise<string | undefined> {
  try {
    const statements = roots();
    // From here on Apollo would go on with what has been admitted and read.
    context.cost = cost;
    const found = await context.reader.readCompiled(statements);
    return `{"data":${write(found)},"extensions":{"cost":${cost}}}\n`;
  } catch {
    // Whatever it is, graphql-js comes upon it too, and says what becomes of it.
    return undefined;
  }
}
