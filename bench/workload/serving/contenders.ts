import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BenchDatabase } from "../../database.js";
import { startWorker } from "./process.js";
import { bodiesOf, type Question } from "./questions.js";
import { startProductServer } from "./startProductServer.js";

/** One way to answer: where to send a question, and what, one body a request; none where it cannot answer. */
export interface Contender {
  name: ContenderName;
  send(question: Question): { url: string; bodies: string[] } | undefined;
}

export type ContenderName = "by hand" | "compiled, bare" | "lexigraph" | "lexigraph, cached" | "@neo4j/graphql";

/** Bytes that answers may take in the contender that keeps them. */
const CACHE_BYTES = 64_000_000;

const PEER = new URL("../../peer/", import.meta.url);

/** Runs work with every contender, the peer where it is wanted, in a process of its own, over one database. Throws what work throws. */
export async function withContenders<T>(
  { settings }: BenchDatabase,
  questions: readonly Question[],
  { hasPeer, isWarm }: { hasPeer: boolean; isWarm: boolean },
  work: (contenders: Contender[]) => Promise<T>,
): Promise<T> {
  if (hasPeer) installPeer();
  const bare = startWorker(new URL("bareServer.ts", import.meta.url));
  const product = startProductServer();
  const cached = startProductServer();
  const peer = hasPeer ? startWorker(new URL("server.mjs", PEER)) : undefined;
  try {
    const bareAt = await bare.ask<string>({ settings, questions });
    const productAt = await product.ask<string>({ settings, isWarm, cacheBytes: 0 });
    const cachedAt = await cached.ask<string>({ settings, isWarm, cacheBytes: CACHE_BYTES });
    const peerAt = await peer?.ask<string>({ settings });
    const places = ({ values }: Question) => values.map((_, place) => JSON.stringify({ place }));
    return await work([
      {
        name: "by hand",
        send: (question) => ({ url: `${bareAt}/hand/${question.name}`, bodies: places(question) }),
      },
      {
        name: "compiled, bare",
        send: (question) => ({ url: `${bareAt}/compiled/${question.name}`, bodies: places(question) }),
      },
      {
        name: "lexigraph",
        send: (question) => ({ url: `${productAt}/graphql`, bodies: bodiesOf(question) }),
      },
      {
        name: "lexigraph, cached",
        send: (question) => ({ url: `${cachedAt}/graphql`, bodies: bodiesOf(question) }),
      },
      {
        name: "@neo4j/graphql",
        send: ({ peer: query, values }) =>
          query === undefined || peerAt === undefined
            ? undefined
            : { url: peerAt, bodies: bodiesOf({ operation: query, variables: values }) },
      },
    ]);
  } finally {
    await Promise.all([bare, product, cached, peer].map((worker) => worker?.stop()));
  }
}

/** The peer's packages, apart from those of the product. */
function installPeer(): void {
  const cwd = fileURLToPath(PEER);
  if (existsSync(`${cwd}node_modules`)) return;
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd, stdio: "inherit" });
}
