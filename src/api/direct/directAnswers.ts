import type { FastifyReply, FastifyRequest } from "fastify";
import type { Prepared } from "../../graph/prepare/preparedOperation.js";
import type { Context } from "../context.js";
import { BODY_LIMIT, COST_LIMIT, NODES_A_POINT } from "../limits/limits.js";
import type { Metrics } from "../observe/metrics.js";
import { observe } from "../observe/observation.js";
import { askedOperation } from "./askedOperation.js";
import type { KnownOperations } from "./knownOperations.js";

declare module "fastify" {
  interface FastifyRequest {
    /** What of its operation has been done when Apollo takes over. */
    context?: Context;
  }
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
    private readonly metrics: Metrics,
  ) {}

  /** Answers, or leaves the request to the handler behind it. */
  readonly hook = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const body = await this.answer(request, reply);
    return body === undefined ? undefined : reply.send(body);
  };

  /** The body of the answer, its headers set; undefined where Apollo has to answer. */
  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const start = performance.now();
    const asked = askedOperation(request);
    const prepared = asked && this.operations.find(asked.text, asked.name)?.prepare(asked.variables);
    if (!prepared || (request.bodySize ?? 0) > BODY_LIMIT || prepared.cost > COST_LIMIT) return undefined;
    const context = this.contextOf(request, reply);
    const seconds = await context.pay(Math.floor(prepared.cost / NODES_A_POINT));
    if (seconds !== undefined) return undefined;
    context.cost = prepared.cost;
    request.context = context;
    const body = await read(prepared, context);
    if (body === undefined) return undefined;
    const observed = { start, kind: "query", name: asked.name, outcome: "OK", context };
    reply.header("server-timing", observe(this.metrics, observed)).header("content-type", asked.contentType);
    return body;
  }
}

async function read({ roots, write, cost }: Prepared, { reader }: Context): Promise<string | undefined> {
  try {
    return `{"data":${write(await reader.readCompiled(roots))},"extensions":{"cost":${cost}}}\n`;
  } catch {
    // Whatever it is, graphql-js comes upon it too, and says what becomes of it.
    return undefined;
  }
}
