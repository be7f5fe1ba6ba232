import type { Matrix } from "innerproduct/spec";
import { matmul, scaledScores, softmax } from "innerproduct/core";
import { columnsReordered } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** One head: queries, keys and values of its width to the rows of its result. */
type Head = (q: Matrix, k: Matrix, v: Matrix) => Matrix;

/** Every head on its columns, side by side. `order` says which columns of the projections stand where before they are divided. */
export function joinedHeads(
  [x, wq, wk, wv, , heads]: Input,
  head: Head,
  order = [...Array(x.cols).keys()],
): Matrix {
  const parts = [wq, wk, wv].map((w) => columnsReordered(matmul(x, w), order));
  const width = x.cols / heads;
  const joined = { rows: x.rows, cols: x.cols, data: new Float64Array(x.rows * x.cols) };
  for (let first = 0; first < x.cols; first += width) {
    const [q, k, v] = parts.map((part) => columns(part, first, width));
    const result = head(q!, k!, v!);
    for (let i = 0; i < x.rows; i++)
      for (let c = 0; c < width; c++)
        joined.data[i * x.cols + order[first + c]!] = result.data[i * width + c]!;
  }
  return joined;
}

export function weighted(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  weigh: (row: Float64Array) => Float64Array,
): Matrix {
  const { rows, cols, data } = scaledScores(q, k);
  const weights = Array.from({ length: rows }, (_, i) => [...weigh(data.slice(i * cols, (i + 1) * cols))]);
  return matmul({ rows, cols, data: Float64Array.from(weights.flat()) }, v);
}

/** The weights of every token in every head, in plain double precision. */
export function weightRows(...input: Input): Float64Array[] {
  const rows: Float64Array[] = [];
  joinedHeads(input, (q, k, v) =>
    weighted(q, k, v, (row) => {
      const weights = softmax(row);
      rows.push(weights);
      return weights;
    }),
  );
  return rows;
}

export function columns(a: Matrix, first: number, width: number): Matrix {
  const part = { rows: a.rows, cols: width, data: new Float64Array(a.rows * width) };
  for (let i = 0; i < a.rows; i++)
    for (let c = 0; c < width; c++) part.data[i * width + c] = a.data[i * a.cols + first + c]!;
  return part;
}
