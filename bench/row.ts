/** One figure of the table: what it is, what it must be at least, what was measured here, and whether that holds. */
export interface Row {
  readonly figure: string
  readonly want: string
  readonly got: string
  readonly ok: boolean
}

/** The value that `share` (0 to 1) of the values do not exceed. `values` need not be sorted; none gives NaN. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** "12 ms", "1.4 s": milliseconds as people read them. */
export function inMs(ms: number): string {
  return ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${ms >= 100 ? Math.round(ms) : Math.round(ms * 10) / 10} ms`
}
