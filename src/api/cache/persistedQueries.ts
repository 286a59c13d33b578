import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import { LRUCache } from "lru-cache";

type Cache = Exclude<NonNullable<ApolloServerOptions<BaseContext>["cache"]>, string>;

/** Characters of all texts that are kept: anybody may send some. */
const LONGEST = 1_000_000;

/** Texts of operations by their hash (automatic persisted queries): the least lately used go first. */
export function persistedQueries(): Cache {
  const texts = new LRUCache<string, string>({ maxSize: LONGEST, sizeCalculation: (text) => Math.max(1, text.length) });
  return {
    get: async (hash) => texts.get(hash),
    set: async (hash, text) => void texts.set(hash, text),
    delete: async (hash) => texts.delete(hash),
  };
}
