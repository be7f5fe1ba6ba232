/** Three significant digits: more than the interval of any timing deserves, and enough to see a difference. */
export function formatRatio(ratio: number): string {
  if (!Number.isFinite(ratio)) return "∞";
  return ratio >= 1_000 ? Math.round(ratio).toString() : ratio.toPrecision(3);
}

/** `3` or `3–5`: a place that is not known better. */
export function formatRank({ first, last }: { first: number; last: number }): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** An exponent of growth: two digits after the point. */
export function formatExponent(exponent: number): string {
  return exponent.toFixed(2);
}

/** In ulps: whole numbers as they are. */
export function formatUlps(ulps: number): string {
  if (!Number.isFinite(ulps)) return "∞";
  return ulps < 1_000 ? String(Number(ulps.toPrecision(2))) : ulps.toExponential(1);
}
