import type { MatrixAnswer } from "../answer.ts";
import type { Matrix } from "../types.ts";

/** The n×m answer whose element (i, j) belongs to row i of q and row j of k. */
export function pairAnswers(
  q: Matrix,
  k: Matrix,
  answer: (i: number, j: number) => { value: number; bound: number },
): MatrixAnswer {
  const data = new Float64Array(q.rows * k.rows);
  const bounds = new Float64Array(data.length);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      const { value, bound } = answer(i, j);
      data[i * k.rows + j] = value;
      bounds[i * k.rows + j] = bound;
    }
  }
  return { kind: "matrix", rows: q.rows, cols: k.rows, data, bounds };
}

export function rowOf({ cols, data }: Matrix, i: number): Float64Array {
  return data.subarray(i * cols, (i + 1) * cols);
}

/** A NaN in a query or a key makes their score NaN; other numbers that are not finite are not asked. */
export function nonFinitePair(query: Float64Array, key: Float64Array): { value: number; bound: number } {
  const isNaNPair = query.some(Number.isNaN) || key.some(Number.isNaN);
  return { value: NaN, bound: isNaNPair ? 0 : Infinity };
}
