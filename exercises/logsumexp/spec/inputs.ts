import type { Rng, Vector } from "innerproduct/spec";

export type Input = [x: Vector];

/** Lengths that are timed; cases of the same lengths stand in `shapes`. */
export const SMALL = 512;
export const LARGE = 4_096;

/** Logits with a spread of 2: a few large terms, many small ones, and e^x far from overflow. */
export function logits(rng: Rng, n: number): Input {
  return [rng.vector(n, (r) => 2 * r.normal())];
}

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
