import type { ScorerName } from "./scorers.ts";

/** Multiplications and evaluations of tanh, on paper. */
export interface Count {
  products: number;
  tanhs: number;
}

/** For one pair by itself, vectors of d entries (additive with h = d hidden ones). */
export const countPair: Record<ScorerName, (d: number) => Count> = {
  dot: (d) => ({ products: d, tanhs: 0 }),
  cosine: (d) => ({ products: 3 * d, tanhs: 0 }),
  bilinear: (d) => ({ products: d * d + d, tanhs: 0 }),
  additive: (d) => ({ products: 2 * d * d + d, tanhs: d }),
};

/** For each pair of n queries and n keys, when what belongs to one vector alone is computed once. */
export const countAmortised: Record<ScorerName, (n: number, d: number) => Count> = {
  dot: (_, d) => ({ products: d, tanhs: 0 }),
  // Squares and divisions of 2n vectors, shared by n² pairs.
  cosine: (n, d) => ({ products: d + (4 * d) / n, tanhs: 0 }),
  bilinear: (n, d) => ({ products: d + (d * d) / n, tanhs: 0 }),
  additive: (n, d) => ({ products: d + (2 * d * d) / n, tanhs: d }),
};

/** Learned numbers, besides those that make queries and keys. */
export const countParameters: Record<ScorerName, (d: number) => number> = {
  dot: () => 0,
  cosine: () => 0,
  bilinear: (d) => d * d,
  additive: (d) => 2 * d * d + d,
};
