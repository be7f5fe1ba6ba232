/** Dot products that honest people write. Each must stay within a third of every bound. */
export type Dot = (a: Float64Array, b: Float64Array) => number;

export const honestDots: Record<string, Dot> = {
  "left to right": (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0),
  "right to left": (a, b) => a.reduceRight((sum, x, i) => sum + x * b[i], 0),
  pairwise: (a, b) => pairwise(products(a, b), 0, a.length),
  "eight accumulators": (a, b) => {
    const sums = new Float64Array(8);
    a.forEach((x, i) => (sums[i % 8] += x * b[i]));
    return sums.reduce((sum, x) => sum + x, 0);
  },
  "sorted by size": (a, b) =>
    products(a, b)
      .sort((x, y) => Math.abs(x) - Math.abs(y))
      .reduce((sum, x) => sum + x, 0),
  "positive and negative apart": (a, b) => {
    const terms = products(a, b);
    const sumOf = (keep: (x: number) => boolean) => terms.filter(keep).reduce((sum, x) => sum + x, 0);
    return sumOf((x) => x > 0) + sumOf((x) => x < 0);
  },
  Kahan: (a, b) => {
    let sum = 0;
    let lost = 0;
    a.forEach((x, i) => {
      const term = x * b[i] - lost;
      const next = sum + term;
      lost = next - sum - term;
      sum = next;
    });
    return sum;
  },
};

function products(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x * b[i]);
}

function pairwise(terms: Float64Array, from: number, to: number): number {
  if (to - from === 0) return 0;
  if (to - from === 1) return terms[from];
  const middle = (from + to) >> 1;
  return pairwise(terms, from, middle) + pairwise(terms, middle, to);
}

/** Single precision throughout: must fall outside. */
export const singleDot: Dot = (a, b) =>
  a.reduce((sum, x, i) => Math.fround(sum + Math.fround(Math.fround(x) * Math.fround(b[i]))), 0);
