import type { Rng, Vector } from "innerproduct/spec";

export type Input = [x: Vector];

/** Lengths that are timed; cases of the same lengths stand in `shapes`. */
export const SMALL = 1_024;
export const LARGE = 16_384;

/** Lengths that a ranked timing runs through: from one in the first-level cache to one beyond the second. */
export const SWEEP = [64, SMALL, LARGE, 262_144];

/** Logits with a spread of 2: a few large weights, many small ones, and e^x far from overflow. */
export function logits(rng: Rng, n: number): Input {
  return [rng.vector(n, (r) => 2 * r.normal())];
}

/** x + shift for every logit. */
export function shifted([x]: Input, shift: number): Input {
  return [x.map((value) => value + shift)];
}

export function scaled([x]: Input, factor: number): Input {
  return [x.map((value) => value * factor)];
}

/** Every `period`-th logit masked, the first one never. */
export function masked([x]: Input, period: number): Input {
  return [x.map((value, i) => (i % period === period - 1 ? -Infinity : value))];
}

/**
 * Masked in stretches longer than the blocks in which people add up: a block of nothing but −∞ has no maximum to subtract.
 * A NaN among them, if there is one, has to be seen nevertheless.
 */
export function stretches(rng: Rng, nanAt?: number): { args: Input; generator: string } {
  const factor = rng.int(100, 399);
  const x = new Float64Array(600);
  for (let i = 0; i < 600; i++) x[i] = i % 300 < 290 ? -Infinity : ((i * factor) % 401) / 80 - 2.5;
  if (nanAt !== undefined) x[nanAt] = NaN;
  const nan = nanAt === undefined ? "" : `i === ${nanAt} ? NaN : `;
  return {
    args: [x],
    generator: `const x = new Float64Array(600).map((_, i) => (${nan}i % 300 < 290 ? -Infinity : ((i * ${factor}) % 401) / 80 - 2.5));`,
  };
}

/** More logits than blocks hold, and whoever works in fours has one left over: the one that matters. */
export function peakAtEnd(rng: Rng): { args: Input; generator: string } {
  const factor = rng.int(100, 399);
  const x = new Float64Array(5_001);
  for (let i = 0; i < 5_000; i++) x[i] = ((i * factor) % 401) / 80;
  x[5_000] = 1_000;
  return {
    args: [x],
    generator: `const x = new Float64Array(5001).map((_, i) => (i === 5000 ? 1000 : ((i * ${factor}) % 401) / 80));`,
  };
}

/** Seventeen logits: two blocks of eight and a rest, one of them NaN. */
export function withNaN(rng: Rng, place: number): Input {
  const [x] = logits(rng, 17);
  x[place] = NaN;
  return [x];
}

/** Multiples of 1/1024 below 8 in magnitude: adding whole numbers to them rounds nothing. */
export function dyadic(rng: Rng, n: number): Vector {
  return rng.vector(n, (r) => r.int(-8_191, 8_191) / 1_024);
}

/** Too long to print: made by a line of code that is shown instead. */
export function long(rng: Rng, n: number): { args: Input; generator: string } {
  const factor = rng.int(1_000, 3_999);
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) x[i] = ((i * factor) % 4_001) / 400 - 5;
  return {
    args: [x],
    generator: `const x = new Float64Array(${n}).map((_, i) => ((i * ${factor}) % 4001) / 400 - 5);`,
  };
}

export function vec(...elements: number[]): Vector {
  return Float64Array.from(elements);
}
