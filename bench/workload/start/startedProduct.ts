import { readFileSync } from "node:fs";
import { readOwner } from "../../../src/database/homeOwner.js";
import { run } from "../../../tests/support/product.js";
import { START_FLAGS } from "../serving/startFlags.js";

/** The built product as a person starts it on a home, and what it takes. */
export interface StartedProduct {
  /** Of its GraphQL endpoint. */
  url: string;
  /** Seconds from the command to the first answer of a query. */
  seconds: number;
  /** The most resident memory that server and database had so far, in MB. */
  memory(): { server: number; database: number };
  stop(): Promise<void>;
}

/**
 * Starts dist/main.js on a home, with settings beside those of the benchmark, and asks one query, whose body is given. Throws
 * where it ends before, or answers an error.
 */
export async function startProduct(
  home: string,
  body: string,
  settings: Record<string, string> = {},
): Promise<StartedProduct> {
  const start = performance.now();
  const { PATH, HOME } = process.env;
  const environment = { PATH, HOME, LEXIGRAPH_HOME: home, PORT: "0", RATE_LIMIT_POINTS: "0", ...settings };
  const product = run("main.js", [], environment, START_FLAGS);
  const stop = async () => {
    product.process.kill();
    await product.ended;
  };
  try {
    const url = await product.says(/answers at (http:\S+\/graphql)/);
    const headers = { "content-type": "application/json" };
    const answer = await (await fetch(url, { method: "POST", headers, body })).text();
    const seconds = (performance.now() - start) / 1000;
    if (!answer.startsWith('{"data":{')) throw new Error(`The first query was answered ${answer}`);
    const database = readOwner(home)?.database?.pid;
    const memory = () => ({ server: mostResident(product.process.pid), database: mostResident(database) });
    return { url, seconds, memory, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The most memory of a process that ever was resident, in MB, as Linux tells it (proc(5), VmHWM). */
function mostResident(pid: number | undefined): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
}
