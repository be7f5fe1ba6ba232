import type { Matrix } from "innerproduct/spec";
import { matmul, softmax, transpose } from "innerproduct/core";
import { mapped } from "./inputs.ts";

/** Scores, weights and result kept in a Float32Array each, between computations of double precision. */
export function narrowArrays(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("these matrices do not fit");
  const [queries, keys, values] = [q, k, v].map((a) => mapped(a, Math.fround));
  const data = new Float32Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const row = { rows: 1, cols: q.cols, data: queries!.data.subarray(i * q.cols, (i + 1) * q.cols) };
    const scores = Float32Array.from(
      matmul(row, transpose(keys!)).data,
      (score) => score / Math.sqrt(q.cols),
    );
    const max = scores.reduce((most, score) => Math.max(most, score), -Infinity);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((all, term) => all + term, 0);
    terms.forEach((term, j) => {
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c]! += (term / sum) * values!.data[j * v.cols + c]!;
    });
  }
  return { rows: q.rows, cols: v.cols, data: Float64Array.from(data) };
}

/** The loops by themselves: what a wrong index finds nothing at becomes NaN. */
export function uncheckedLoops(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = Float64Array.from({ length: k.rows }, (_, j) => {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t]! * k.data[j * k.cols + t]!;
      return sum / Math.sqrt(q.cols);
    });
    softmax(scores).forEach((weight, j) => {
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c]! += weight * v.data[j * v.cols + c]!;
    });
  }
  return { rows: q.rows, cols: v.cols, data };
}
