import type { Throughput } from "./client.js";

/** Answers a second. Throws where a request failed. */
export function rateOf({ rate, failures }: Throughput): number {
  if (failures > 0) throw new Error(`${failures} requests failed.`);
  return rate;
}
