import { integer } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, WIDTH, changed, inputs, mat, none, withShiftedScores } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  const [east, north] = [
    [1, 0],
    [0, 1],
  ] as const;
  return [
    {
      name: "one query, two keys",
      args: [mat([...east]), mat([...east], [...north]), mat([10, 0], [0, 10])],
    },
    {
      name: "two queries, three keys",
      args: [mat([...east], [...north]), mat([...east], [...north], [1, 1]), mat([1], [2], [4])],
    },
    { name: "a query that prefers nothing", args: [mat([0, 0]), mat([1, 2], [3, 4]), mat([2, 5], [4, 9])] },
    { name: "one key takes it all", args: [mat([3, -1, 2]), mat([1, 1, 1]), mat([7, 8, 9])] },
    {
      name: "a sentence attends to itself",
      args: [
        mat([1, 0, 1], [0, 1, 0], [1, 1, 0]),
        mat([1, 0, 1], [0, 1, 0], [1, 1, 0]),
        mat([1, 0], [0, 1], [0.5, 0.5]),
      ],
    },
    { name: "no queries", args: [none(2), mat([1, 0]), mat([1, 2, 3])] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const sizes = [
    [1, 1, 1, 1],
    [1, 2, 1, 1],
    [1, 7, 3, 2],
    [7, 1, 3, 2],
    [2, 3, 5, 7],
    [7, 5, 3, 2],
    [4, 4, 4, 4],
    [3, 3, 3, 3],
    [5, 5, 1, 5],
    [5, 5, 5, 1],
    [8, 9, 7, 16],
    [15, 17, 16, 15],
    [31, 33, 17, 16],
    [33, 31, 8, 9],
    [64, 65, 16, 5],
    [3, 1_000, 8, 4],
    [500, 3, 4, 8],
    [SMALL, SMALL, WIDTH, WIDTH],
    [LARGE, LARGE, WIDTH, WIDTH],
    [256, 256, 8, 8],
  ] as const;
  const self = inputs(rng, 6, 6, 4, 4);
  return [
    ...sizes.map(([n, m, d, dv]): Case<Input> => ({
      name: `n = ${n}, m = ${m}, d = ${d}, dᵥ = ${dv}`,
      args: inputs(rng, n, m, d, dv),
    })),
    { name: "no queries, five keys", args: inputs(rng, 0, 5, 3, 2) },
    { name: "views into larger buffers", args: inputs(rng, 5, 6, 3, 4), views: true },
    { name: "one object as queries and keys", args: [self[1], self[1], self[2]], same: [0, 1] },
    { name: "one object as keys and values", args: [self[0], self[1], self[1]], same: [1, 2] },
  ];
}

/** Scores whose exponentials neither overflow nor underflow; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  const whole = integer(-3, 3);
  const scaledValues = [1e-300, 1e-9, 1e9, 1e300].map((scale): Case<Input> => ({
    name: `values around ${scale}`,
    args: changed(inputs(rng, 5, 7, 4, 3), 2, (x) => x * scale),
  }));
  const nanRow = rng.int(0, 4);
  const nanCol = rng.int(0, 3);
  return [
    ...scaledValues,
    {
      name: "whole numbers",
      args: [rng.matrix(6, 4, whole), rng.matrix(5, 4, whole), rng.matrix(5, 3, whole)],
    },
    { name: "tiny queries: nearly the mean", args: changed(inputs(rng, 4, 9, 5, 3), 0, (x) => x * 1e-9) },
    { name: "tiny queries, huge keys", args: scaledBoth(inputs(rng, 4, 6, 5, 3), 1e-150, 1e150) },
    { name: "queries of zeros: the mean", args: changed(inputs(rng, 3, 6, 4, 2), 0, () => 0) },
    { name: "keys of zeros: the mean", args: changed(inputs(rng, 3, 6, 4, 2), 1, () => 0) },
    { name: "equal keys", args: changed(inputs(rng, 3, 6, 4, 2), 1, (_, __, col) => col + 0.5) },
    { name: "equal values", args: changed(inputs(rng, 4, 6, 4, 3), 2, (_, __, col) => col - 1.25) },
    {
      name: "values large with small differences",
      args: changed(inputs(rng, 4, 6, 4, 3), 2, (x) => 1e6 + x),
    },
    { name: "scores around 20", args: withShiftedScores(inputs(rng, 5, 7, 3, 2), () => 20) },
    { name: "scores around −20", args: withShiftedScores(inputs(rng, 5, 7, 3, 2), () => -20) },
    {
      name: "a NaN in one query",
      args: changed(inputs(rng, 5, 6, 4, 3), 0, (x, row, col) =>
        row === nanRow && col === nanCol ? NaN : x,
      ),
    },
    {
      name: "NaN in the first and the last query",
      args: changed(inputs(rng, 4, 5, 3, 2), 0, (x, row, col) => (row % 3 === 0 && col === 1 ? NaN : x)),
    },
    { name: "the only query is NaN", args: [mat([NaN, 1]), mat([1, 0], [0, 1]), mat([1], [2])] },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  const sizes = [
    { name: "keys wider than queries", q: [2, 3], k: [4, 5], v: [4, 2] },
    { name: "queries wider than keys", q: [2, 5], k: [4, 3], v: [4, 2] },
    { name: "more keys than values", q: [2, 3], k: [5, 3], v: [4, 2] },
    { name: "more values than keys", q: [2, 3], k: [4, 3], v: [5, 2] },
    { name: "keys given transposed", q: [2, 3], k: [3, 4], v: [4, 2] },
    { name: "widths differ, as many numbers in all", q: [2, 6], k: [6, 4], v: [6, 2] },
    { name: "twice as many values", q: [3, 3], k: [3, 3], v: [6, 3] },
  ] as const;
  return sizes.map(({ name, q, k, v }) => ({
    name,
    args: [rng.matrix(q[0], q[1]), rng.matrix(k[0], k[1]), rng.matrix(v[0], v[1])],
    expect: "throws",
  }));
}

export function stability(rng: Rng): Case<Input>[] {
  const shifts = [-1e6, -2_000, -800, 800, 2_000, 1e6];
  return [
    ...shifts.map((shift): Case<Input> => ({
      name: `all scores around ${shift}`,
      args: withShiftedScores(inputs(rng, 5, 7, 3, 4), () => shift),
    })),
    {
      name: "one query's scores around 1500, another's around −1500",
      args: withShiftedScores(inputs(rng, 6, 7, 3, 4), (row) => (row % 2 === 0 ? 1_500 : -1_500)),
    },
    {
      name: "scores of every query around another level",
      args: withShiftedScores(inputs(rng, 7, 6, 3, 2), (row) => 900 * (row - 3)),
    },
    { name: "scores from −1000 to 1000", args: changed(inputs(rng, 6, 9, 8, 4), 0, (x) => 300 * x) },
    { name: "saturated: scores up to 1e6", args: changed(inputs(rng, 5, 8, 8, 3), 0, (x) => 3e5 * x) },
    { name: "saturated: scores up to 1e150", args: changed(inputs(rng, 5, 8, 8, 3), 0, (x) => 1e150 * x) },
    {
      name: "a tie far above the rest",
      args: [mat([1_000, 0]), mat([2, 1], [2, 5], [-3, 0]), mat([1], [5], [100])],
    },
    {
      name: "a sum of exponentials that overflows, no term does",
      args: [mat([1]), mat([709], [709], [708.5]), mat([1], [2], [3])],
    },
    {
      name: "weights beyond the smallest double",
      args: [mat([-1]), mat([0], [700], [740], [760]), mat([1], [1], [1], [1])],
    },
    {
      name: "values of 1e300 under large scores",
      args: changed(
        withShiftedScores(inputs(rng, 4, 5, 3, 2), () => 900),
        2,
        (x) => 1e300 * x,
      ),
    },
    {
      name: "values that cancel",
      args: changed(inputs(rng, 4, 8, 4, 2), 2, (_, row) => (row % 2 === 0 ? 1 : -1) * (1 + row / 64)),
    },
  ];
}

function scaledBoth(input: Input, forQueries: number, forKeys: number): Input {
  return changed(
    changed(input, 0, (x) => x * forQueries),
    1,
    (x) => x * forKeys,
  );
}
