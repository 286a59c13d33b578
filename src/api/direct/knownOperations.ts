import type { ApolloServerPlugin } from "@apollo/server";
import { LRUCache } from "lru-cache";
import { PreparedOperation, type Preparing } from "../../graph/prepare/preparedOperation.js";
import type { Context } from "../context.js";
import { isWholeQuery } from "../isWholeQuery.js";

/** Characters of all texts that are kept. */
const LONGEST = 2_000_000;

/** Queries that were answered whole before, by their text or its hash and the name of the operation. */
export class KnownOperations {
  private readonly known = new LRUCache<string, PreparedOperation>({
    maxSize: LONGEST,
    sizeCalculation: (_, key) => Math.max(1, key.length),
  });

  constructor(private readonly preparing: Preparing) {}

  /** What a request asks, where it was asked before. */
  find(text: string, name: string | null | undefined): PreparedOperation | undefined {
    return this.known.get(keyOf(text, name));
  }

  /** Learns each query that Apollo has parsed, validated and answered without an error. */
  get plugin(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async () => ({
        willSendResponse: async (answered) => {
          const { operation, document, source, queryHash, request } = answered;
          if (!isWholeQuery(answered) || !operation || !document || source === undefined) return;
          if (this.find(source, request.operationName)) return;
          const prepared = new PreparedOperation(this.preparing, operation, document);
          this.known.set(keyOf(source, request.operationName), prepared);
          if (request.extensions?.persistedQuery && queryHash !== undefined) {
            this.known.set(keyOf(queryHash, request.operationName), prepared);
          }
        },
      }),
    };
  }
}

/** No other text and name have the same key: a name is quoted, whatever stands in it. */
function keyOf(text: string, name: string | null | undefined): string {
  return `${JSON.stringify(name ?? null)}\n${text}`;
}
