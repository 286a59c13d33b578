/** The figures of some durations in milliseconds: how many, the median, and what 95 of 100 stay within. */
export function latencies(durations: readonly number[]): Record<string, number> {
  const sorted = [...durations].sort((left, right) => left - right);
  return { runs: sorted.length, "p50 ms": percentile(sorted, 0.5), "p95 ms": percentile(sorted, 0.95) };
}

/** The nearest-rank percentile of sorted numbers; NaN of none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
