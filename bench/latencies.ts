/** The figures of some durations in milliseconds: how many, the median, and what 95 of 100 stay within. */
export function latencies(durations: readonly number[]): Record<string, number> {
  const sorted = [...durations].sort((left, right) => left - right);
  return { runs: sorted.length, "p50 ms": percentile(sorted, 0.5), "p95 ms": percentile(sorted, 0.95) };
}

/** The middle of numbers in any order; of an even number of them the lower one of the two. NaN of none. */
export function median(numbers: readonly number[]): number {
  return percentile(
    [...numbers].sort((left, right) => left - right),
    0.5,
  );
}

/** The nearest-rank percentile of sorted numbers; NaN of none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
