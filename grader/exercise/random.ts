import type { Matrix, Vector } from "../core/types.ts";

/** A seeded source of random numbers: the same seed gives the same numbers on every machine and in every browser. */
export interface Rng {
  /** Uniform in [0, 1), 53 bits. */
  next(): number;
  /** Uniform in [low, high). */
  uniform(low: number, high: number): number;
  /** Uniform integer, both ends included. */
  int(low: number, high: number): number;
  /** Standard normal. */
  normal(): number;
  pick<T>(items: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
  /** n independent draws; standard normal unless `draw` says otherwise. */
  vector(n: number, draw?: (rng: Rng) => number): Vector;
  matrix(rows: number, cols: number, draw?: (rng: Rng) => number): Matrix;
  /** An independent source, the same for the same label. */
  fork(label: string): Rng;
}
