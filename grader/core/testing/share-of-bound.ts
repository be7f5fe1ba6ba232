/** |got − value| / bound: 0 for agreement in kind (NaN, infinities), Infinity for disagreement. */
export function shareOfBound(got: number, value: number, bound: number): number {
  if (Object.is(got, value) || got === value) return 0;
  const error = Math.abs(got - value);
  return Number.isFinite(error) ? error / bound : Infinity;
}

/** The largest share over all elements. */
export function largestShare(
  got: Float64Array,
  answer: { data: Float64Array; bounds: Float64Array },
): number {
  if (got.length !== answer.data.length) return Infinity;
  return got.reduce(
    (largest, x, i) => Math.max(largest, shareOfBound(x, answer.data[i], answer.bounds[i])),
    0,
  );
}

/** Names of the styles that use more than a third of the bound: none should. */
export function stylesOverAThird<F>(styles: Record<string, F>, shareOf: (style: F) => number): string[] {
  return Object.keys(styles).filter((name) => !(shareOf(styles[name]) <= 1 / 3));
}
