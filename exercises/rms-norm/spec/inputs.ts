import type { Rng, Vector } from "innerproduct/spec";

export type Input = [x: Vector, gain: Vector, epsilon: number];

/** Lengths that are timed; cases of the same lengths stand in `shapes`. */
export const SMALL = 1_024;
export const LARGE = 8_192;

/** Elements with mean 0.5 and spread 1, gains around 1 of either sign, and an ε that shows in the fourth digit. */
export function inputs(rng: Rng, n: number, epsilon = 1e-3): Input {
  return [rng.vector(n, (r) => 0.5 + r.normal()), rng.vector(n, gains), epsilon];
}

export function gains(rng: Rng): number {
  return rng.pick([-1, 1, 1]) * rng.uniform(0.5, 2);
}

export function scaled([x, gain]: Input, factor: number, epsilon: number): Input {
  return [x.map((value) => value * factor), gain, epsilon];
}

/** Too long to draw number by number, or to print: made by a line of code that is shown instead. */
export function long(rng: Rng, n: number): { args: Input; generator: string } {
  const [p, q] = [rng.int(1_000, 3_999), rng.int(1_000, 3_999)];
  const x = new Float64Array(n);
  const gain = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    x[i] = (i % 3 ? 1 : -1) * (1 + ((i * p) % 4001) / 4001);
    gain[i] = (i % 5 ? 1 : -1) * (1 + ((i * q) % 4003) / 4003);
  }
  const line = (name: string, period: number, factor: number, prime: number) =>
    `const ${name} = new Float64Array(${n}).map((_, i) => (i % ${period} ? 1 : -1) * (1 + ((i * ${factor}) % ${prime}) / ${prime}));`;
  return {
    args: [x, gain, 1e-3],
    generator: `${line("x", 3, p, 4001)} ${line("gain", 5, q, 4003)} const epsilon = 0.001;`,
  };
}

export function vec(...elements: number[]): Vector {
  return Float64Array.from(elements);
}
