/** Inputs that every exercise about attention asks: n queries against m keys, causal ones with n = m. */
import type { Matrix } from "../core/types.ts";
import type { Rng } from "./random.ts";
import type { Text } from "./text.ts";

type Input = [q: Matrix, k: Matrix, v: Matrix];

/**
 * Width 1, every score the same, and each column of values too: whatever the weights, they add up to 1, and an average is the value. Where
 * scores of such a size are rounded, no more than that is certain.
 */
export function tiedScores(level: number, n: number, m: number): Input {
  return [filled(n, 1, () => 1), filled(m, 1, () => level), filled(m, 2, (_, c) => 1 + c)];
}

/** Width 1, scores from 0 to 1 but for key `place`, which scores 1000. */
export function peakedScores(place: number, n: number, m: number): Input {
  return [
    filled(n, 1, () => 1),
    filled(m, 1, (j) => (j === place ? 1_000 : ((7 * j) % 13) / 13)),
    filled(m, 1, (j) => 1 + (j % 3)),
  ];
}

/** Scores all at one level, which no number that a search for the maximum begins with may exceed, and maxima where it may not look. */
export function maximumCases(): { name: Text; args: Input }[] {
  return [
    ...["-1e10", "-1e20", "-1e120", "1e15", "1e150"].map((level) => ({
      name: { en: `every score ${level}`, "zh-CN": `分数全都是 ${level}` },
      args: tiedScores(Number(level), 2, 5),
    })),
    {
      name: { en: "the first of 300 keys far above the rest", "zh-CN": "300 个 key，第一个远高于其余" },
      args: peakedScores(0, 2, 300),
    },
    {
      name: {
        en: "the key at an odd place of 300 far above the rest",
        "zh-CN": "300 个 key，一个奇数位置上的远高于其余",
      },
      args: peakedScores(151, 2, 300),
    },
  ];
}

/** Numbers beside which others look negligible, and are not: by their keys' weights, by the largest element, by another query's scores. */
export function unlikeScales(): { name: Text; args: Input }[] {
  return [
    {
      name: {
        en: "keys 650 to 685 below the first, values of 1e300",
        "zh-CN": "各个 key 比第一个低 650 至 685，value 为 1e300",
      },
      args: [
        rowsOf([1]),
        rowsOf([0], [-650], [-670], [-685]),
        rowsOf([0, 0, 0], [1e300, 0, 0], [0, 1e300, 0], [0, 0, 1e300]),
      ],
    },
    {
      name: {
        en: "1e200 beside 1e-130 in queries and keys",
        "zh-CN": "query 与 key 中 1e200 与 1e-130 并列",
      },
      args: [
        rowsOf([1e200, 0, 1e-130, 1e130]),
        rowsOf([0, 1e200, 1e130, 1e-130], [0, 1e200, -1e130, 0]),
        rowsOf([1], [2]),
      ],
    },
    {
      name: {
        en: "scores of 600, another query's around 5e-14",
        "zh-CN": "一个 query 的分数为 600，另一个的在 5e-14 左右",
      },
      args: [rowsOf([1, 0], [0, 1]), rowsOf([848, 8e-14], [848, -8e-14]), rowsOf([0], [1])],
    },
  ];
}

/**
 * Neighbouring queries, and neighbouring keys, that are equal, or agree in all but the columns in the middle: who takes rows for equal that he
 * has looked at in part, or leaves out equal ones, is wrong here. Values between 1 and 2 do not cancel.
 */
export function partlyEqualRows(rng: Rng, n: number, m: number): Input {
  const repeated = (rows: number): Matrix => {
    const bases = rng.matrix(rows, 4, (r) => r.uniform(-1, 1));
    return filled(rows, 4, (i, c) => {
      const differs = i % 3 === 2 && (c === 1 || c === 2);
      return bases.data[(differs ? i : i - (i % 3)) * 4 + c]!;
    });
  };
  return [repeated(n), repeated(m), rng.matrix(m, 2, (r) => r.uniform(1, 2))];
}

/** Queries of width 17 with a NaN at each place of `at`, a row and a column. */
export function queriesWithNaN(
  rng: Rng,
  n: number,
  m: number,
  at: readonly (readonly [number, number])[],
): Input {
  const around = (rows: number): Matrix => rng.matrix(rows, 17, (r) => r.uniform(-1, 1));
  const [q, k] = [around(n), around(m)];
  for (const [row, col] of at) q.data[17 * row + col] = NaN;
  return [q, k, rng.matrix(m, 2, (r) => r.uniform(1, 2))];
}

function filled(rows: number, cols: number, element: (row: number, col: number) => number): Matrix {
  return {
    rows,
    cols,
    data: Float64Array.from({ length: rows * cols }, (_, i) => element(Math.floor(i / cols), i % cols)),
  };
}

function rowsOf(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}
