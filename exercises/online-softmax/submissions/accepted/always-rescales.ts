import type { Matrix, Vector } from "innerproduct";

/** The formulas as they stand: both sums are rescaled at every step. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new Error(`${s.length} scores, ${v.rows} values`);
  let state = { max: -Infinity, sum: 0, values: new Float64Array(v.cols) };
  s.forEach((score, j) => {
    const max = Math.max(state.max, score);
    if (max === -Infinity) return;
    const rescale = Math.exp(state.max - max);
    const weight = Math.exp(score - max);
    state = {
      max,
      sum: state.sum * rescale + weight,
      values: state.values.map((x, c) => x * rescale + weight * v.data[j * v.cols + c]),
    };
  });
  return state.values.map((x) => x / state.sum);
}
