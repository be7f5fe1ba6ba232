import type { Matrix } from "../types.ts";
import { attention } from "./attention.ts";
import { matmul } from "./matmul.ts";
import { requireWellFormed } from "./shapes.ts";

/**
 * Multi-head attention: Concat(head₀, …)·W_O, where head h is attention on columns h·d/heads … (h + 1)·d/heads − 1 of X·W_Q, X·W_K and
 * X·W_V. Each head divides its scores by √(d/heads) and has a softmax of its own.
 *
 * Shapes: x n × d, wq, wk, wv and wo d × d → n × d; heads divides d. n = 0 gives an empty matrix.
 * Errors: RangeError when a weight matrix is not d × d, heads is not a positive whole number that divides d, data.length ≠ rows · cols,
 * or d = 0.
 * NaN, ±Infinity: as IEEE 754 arithmetic gives them; a NaN in one token reaches every row through its keys.
 * Accuracy: see multiHeadAttentionOracle.
 * Source: Vaswani et al. 2017 (1706.03762), §3.2.2.
 */
export function multiHeadAttention(
  x: Matrix,
  wq: Matrix,
  wk: Matrix,
  wv: Matrix,
  wo: Matrix,
  heads: number,
): Matrix {
  requireHeadShapes(x, { wq, wk, wv, wo }, heads);
  const { rows: n, cols: d } = x;
  if (n === 0) return { rows: 0, cols: d, data: new Float64Array(0) };
  const [q, k, v] = [matmul(x, wq), matmul(x, wk), matmul(x, wv)];
  const width = d / heads;
  const joined = new Float64Array(n * d);
  for (let first = 0; first < d; first += width) {
    const head = attention(columns(q, first, width), columns(k, first, width), columns(v, first, width));
    for (let i = 0; i < n; i++) joined.set(head.data.subarray(i * width, (i + 1) * width), i * d + first);
  }
  return matmul({ rows: n, cols: d, data: joined }, wo);
}

function requireHeadShapes(x: Matrix, weights: Record<string, Matrix>, heads: number): void {
  requireWellFormed("multiHeadAttention", "x", x);
  const d = x.cols;
  for (const [name, matrix] of Object.entries(weights)) {
    requireWellFormed("multiHeadAttention", name, matrix);
    if (matrix.rows !== d || matrix.cols !== d) {
      throw new RangeError(
        `multiHeadAttention: tokens have ${d} columns and ${name} is ${matrix.rows}×${matrix.cols}. Make it ${d}×${d}.`,
      );
    }
  }
  if (!(Number.isInteger(heads) && heads > 0 && d > 0 && d % heads === 0)) {
    throw new RangeError(
      `multiHeadAttention: ${heads} heads cannot share ${d} columns evenly. Pass a number of heads that divides the width of x.`,
    );
  }
}

function columns({ rows, cols, data }: Matrix, first: number, width: number): Matrix {
  const part = new Float64Array(rows * width);
  for (let i = 0; i < rows; i++) {
    for (let c = 0; c < width; c++) part[i * width + c] = data[i * cols + first + c];
  }
  return { rows, cols: width, data: part };
}
