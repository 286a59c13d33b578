import "./endWithBench.mjs";
import autocannon from "autocannon";

/** What the client sends for some seconds, over and over. */
export interface Load {
  url: string;
  bodies: string[];
  seconds: number;
}

/** What came back. */
export interface Throughput {
  /** Answers a second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Requests that failed or were answered with another status than 200. */
  failures: number;
}

const CONNECTIONS = 16;

process.on("message", async ({ url, bodies, seconds }: Load) => {
  const { requests, latency, errors, non2xx, duration } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: bodies.map((body) => ({ method: "POST", headers: { "content-type": "application/json" }, body })),
  });
  const throughput: Throughput = {
    rate: requests.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    failures: errors + non2xx,
  };
  process.send?.(throughput);
});
