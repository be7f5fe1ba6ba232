/**
 * Inputs that the statements allow, drawn without a look at the cases of the judge: what decides whether a program and its
 * mutation differ.
 */
import type { Matrix, Vector } from "#grader/core/index.ts";
import { illConditionedDot, logUniform, signed, subnormal } from "#grader/exercise/distributions.ts";
import { createRng, type Rng } from "#grader/exercise/random.ts";
import type { Value } from "#grader/exercise/value.ts";

export interface Trial {
  readonly args: Value[];
  /** Pass one object for the first two arguments. */
  readonly same?: boolean;
}

const makers: Record<string, (rng: Rng) => Trial[]> = {
  attention: attentionTrials,
  cosine: cosineTrials,
  dot: dotTrials,
  softmax: softmaxTrials,
  transpose: transposeTrials,
};

export function makeTrials(slug: string, seed: string): Trial[] {
  return makers[slug]!(createRng(`${seed}/${slug}`));
}

const LENGTHS = [1, 2, 3, 4, 5, 6, 7, 8, 11, 17, 33, 70, 101, 130, 257, 1500];

function dotTrials(rng: Rng): Trial[] {
  const wild = signed(logUniform(1e-9, 1e9));
  return [
    ...pairs(rng, (r) => r.normal()),
    ...pairs(rng, (r) => r.int(-50, 50)),
    ...[3, 20, 90].map((n) => ({ args: [rng.vector(n, wild), rng.vector(n, wild)] })),
    ...[1e3, 1e7].map((condition) => {
      const { a, b } = illConditionedDot(rng, 2 * rng.int(1, 20) + 1, condition);
      return { args: [a, b] };
    }),
    { args: [rng.vector(8, (r) => r.normal() * 1e299), rng.vector(8, (r) => r.normal() * 1e-300)] },
    { args: [rng.vector(8, subnormal), rng.vector(8)] },
    { args: [withOne(rng, 7, NaN), rng.vector(7)] },
    { args: [rng.vector(7), withOne(rng, 7, NaN)] },
    { args: [Float64Array.of(Infinity, 1), Float64Array.of(0, 1)] },
    { args: [Float64Array.of(-Infinity, 1, -Infinity), Float64Array.of(2, 1, -2)] },
    ...ofDifferentLengths(rng),
  ];
}

function cosineTrials(rng: Rng): Trial[] {
  const scaled = (n: number, forA: number, forB: number): Trial => ({
    args: [rng.vector(n, (r) => r.normal() * forA), rng.vector(n, (r) => r.normal() * forB)],
  });
  const parallel = Array.from({ length: 12 }, (): Trial => {
    const a = rng.vector(rng.int(1, 12), (r) => r.normal() * 10 ** r.int(-9, 9));
    const factor = rng.pick([-3, -1.1, -1, 1, 0.7, 3]);
    return { args: [a, a.map((x) => x * factor)] };
  });
  const zeros = new Float64Array(4);
  return [
    ...pairs(rng, (r) => r.normal()),
    ...pairs(rng, (r) => r.int(-50, 50) + 0.5),
    scaled(9, 1e200, 1e200),
    scaled(9, 1e-200, 1e-200),
    scaled(9, 1e99, 1e99),
    scaled(9, 1e-99, 1e-99),
    scaled(20, 1e298, 1e-298),
    scaled(1, 1e-170, 1e170),
    scaled(30, 1e-290, 1),
    ...parallel,
    { args: [zeros, rng.vector(4)] },
    { args: [rng.vector(4), zeros] },
    { args: [zeros, zeros], same: true },
    { args: [withOne(rng, 5, NaN), rng.vector(5)] },
    { args: [rng.vector(5), withOne(rng, 5, NaN)] },
    { args: [withOne(rng, 5, Infinity), rng.vector(5)] },
    { args: [rng.vector(5), withOne(rng, 5, -Infinity)] },
    ...ofDifferentLengths(rng),
  ];
}

function softmaxTrials(rng: Rng): Trial[] {
  const around = (n: number, spread: number, centre: number): Trial => ({
    args: [rng.vector(n, (r) => centre + spread * r.normal())],
  });
  const masked = (n: number, centre: number): Trial => {
    const x = rng.vector(n, (r) => (r.next() < 0.4 ? -Infinity : centre + r.normal()));
    x[rng.int(0, n - 1)] = centre;
    return { args: [x] };
  };
  return [
    { args: [new Float64Array(0)] },
    ...LENGTHS.map((n) => around(n, 2, 0)),
    ...LENGTHS.slice(0, 10).map((n) => around(n, 10, rng.pick([-5, 5]))),
    around(12, 1, 1000),
    around(12, 1, -1000),
    around(25, 300, 0),
    around(25, 1e6, 0),
    around(8, 1, 1e12),
    around(8, 1e299, 0),
    around(40, 1e-9, 3),
    masked(6, 0),
    masked(20, 500),
    masked(90, -900),
    { args: [Float64Array.of(-Infinity, -Infinity, 2)] },
    { args: [withOne(rng, 6, NaN)] },
    { args: [Float64Array.of(3, NaN, -Infinity)] },
    { args: [new Float64Array(9).fill(rng.normal())] },
  ];
}

function transposeTrials(rng: Rng): Trial[] {
  const special = [NaN, Infinity, -Infinity, -0, 0, 5e-324, Number.MAX_VALUE];
  const sizes = [1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 31, 33, 40, 66];
  return [
    ...[0, 3].flatMap((n) => [{ args: [matrix(rng, 0, n)] }, { args: [matrix(rng, n, 0)] }]),
    ...sizes.map((rows) => ({ args: [matrix(rng, rows, rng.pick(sizes))] })),
    ...sizes.map((cols) => ({ args: [matrix(rng, rng.pick(sizes), cols)] })),
    ...[1, 4, 9, 33].map((n) => ({ args: [matrix(rng, n, n)] })),
    { args: [matrix(rng, 5, 8, (r) => r.pick(special))] },
    { args: [matrix(rng, 70, 33, signed(logUniform(1e-300, 1e300)))] },
  ];
}

function attentionTrials(rng: Rng): Trial[] {
  const sizes = [1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 33];
  const drawn = (spread: number, size = () => rng.pick(sizes)): Trial => {
    const [n, m, d, dv] = [size(), size(), size(), size()];
    return { args: [matrix(rng, n, d, (r) => spread * r.normal()), matrix(rng, m, d), matrix(rng, m, dv)] };
  };
  const square = matrix(rng, 6, 6);
  const nan = drawn(1, () => rng.int(3, 6));
  (nan.args[0] as Matrix).data[1] = NaN;
  const misfits = [
    [4, 3, 5, 3],
    [3, 4, 5, 5],
    [4, 4, 5, 6],
    [4, 4, 6, 5],
  ].map(([d, e, m, h]): Trial => ({
    args: [matrix(rng, 2, d!), matrix(rng, m!, e!), matrix(rng, h!, 3)],
  }));
  return [
    ...Array.from({ length: 14 }, () => drawn(1)),
    ...Array.from({ length: 8 }, () => drawn(8)),
    drawn(500),
    drawn(1e5),
    drawn(1e100),
    drawn(1e-9),
    {
      args: [
        matrix(rng, 3, 4, (r) => 900 + r.normal()),
        matrix(rng, 5, 4, (r) => 1 + 0.01 * r.normal()),
        matrix(rng, 5, 2),
      ],
    },
    {
      args: [
        matrix(rng, 3, 4, (r) => r.normal() - 900),
        matrix(rng, 5, 4, (r) => 1 + 0.01 * r.normal()),
        matrix(rng, 5, 2),
      ],
    },
    { args: [matrix(rng, 4, 3), matrix(rng, 130, 3), matrix(rng, 130, 2, (r) => 1e299 * r.normal())] },
    { args: [matrix(rng, 0, 3), matrix(rng, 4, 3), matrix(rng, 4, 2)] },
    { args: [square, square, matrix(rng, 6, 3)], same: true },
    nan,
    ...misfits,
  ];
}

function pairs(rng: Rng, draw: (rng: Rng) => number): Trial[] {
  const self = rng.vector(6, draw);
  return [
    { args: [new Float64Array(0), new Float64Array(0)] },
    ...LENGTHS.map((n) => ({ args: [rng.vector(n, draw), rng.vector(n, draw)] })),
    { args: [self, self], same: true },
  ];
}

function ofDifferentLengths(rng: Rng): Trial[] {
  const lengths: [number, number][] = [
    [4, 3],
    [3, 4],
    [1, 0],
    [0, 2],
    [30, 60],
  ];
  return lengths.map(([m, n]) => ({ args: [rng.vector(m), rng.vector(n)] }));
}

function withOne(rng: Rng, n: number, value: number): Vector {
  const vector = rng.vector(n);
  vector[rng.int(0, n - 1)] = value;
  return vector;
}

function matrix(rng: Rng, rows: number, cols: number, draw?: (rng: Rng) => number): Matrix {
  return rng.matrix(rows, cols, draw);
}
