/** First column to the left, figures to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, i) => (i === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export function formatMs(ms: number): string {
  return ms < 100 ? ms.toFixed(1) : ms.toFixed(0);
}

/** The value that 95 % of all do not exceed, by nearest rank: of 20 the second largest. */
export function percentile95(values: readonly number[]): number {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(0.95 * values.length) - 1];
  if (value === undefined) throw new RangeError("percentile of nothing");
  return value;
}
