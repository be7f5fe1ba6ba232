import { cosine, dot, matmul, type Matrix, norm, transpose, type Vector } from "#grader/core/index.ts";

export const scorerNames = ["dot", "cosine", "bilinear", "additive"] as const;
export type ScorerName = (typeof scorerNames)[number];

/** As they are written. */
export const formulas: Record<ScorerName, string> = {
  dot: "q·k",
  cosine: "q·k / (‖q‖ ‖k‖)",
  bilinear: "qᵀWk",
  additive: "vᵀ tanh(W₁q + W₂k)",
};

/** What a scorer is given besides queries and keys, each with d rows and columns. */
export interface Learned {
  /** Of bilinear: qᵀWk. */
  w: Matrix;
  /** Of additive: vᵀ tanh(W₁q + W₂k). */
  w1: Matrix;
  w2: Matrix;
  v: Vector;
}

/** One pair by itself: nothing that another pair could use is kept. */
export const scorePair: Record<ScorerName, (q: Vector, k: Vector, learned: Learned) => number> = {
  dot,
  cosine,
  bilinear: (q, k, { w }) => dot(q, applyTo(w, k)),
  additive: (q, k, { w1, w2, v }) => addAndSquash(applyTo(w1, q), applyTo(w2, k), v),
};

/** Every query with every key, where what belongs to one query or one key alone is computed once. */
export const scoreAll: Record<ScorerName, (q: Matrix, k: Matrix, learned: Learned) => Matrix> = {
  dot: (q, k) => matmul(q, transpose(k)),
  cosine: (q, k) => matmul(normalizeRows(q), transpose(normalizeRows(k))),
  bilinear: (q, k, { w }) => matmul(matmul(q, w), transpose(k)),
  additive(q, k, { w1, w2, v }) {
    const [left, right] = [rowsOf(matmul(q, transpose(w1))), rowsOf(matmul(k, transpose(w2)))];
    const data = new Float64Array(q.rows * k.rows);
    let at = 0;
    for (const a of left) for (const b of right) data[at++] = addAndSquash(a, b, v);
    return { rows: q.rows, cols: k.rows, data };
  },
};

/** Views of the rows. */
export function rowsOf({ rows, cols, data }: Matrix): Vector[] {
  return Array.from({ length: rows }, (_, row) => data.subarray(row * cols, (row + 1) * cols));
}

function addAndSquash(a: Vector, b: Vector, v: Vector): number {
  let sum = 0;
  for (let t = 0; t < v.length; t++) sum += v[t] * Math.tanh(a[t] + b[t]);
  return sum;
}

function applyTo({ rows, cols, data }: Matrix, x: Vector): Vector {
  const result = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let t = 0; t < cols; t++) sum += data[i * cols + t] * x[t];
    result[i] = sum;
  }
  return result;
}

function normalizeRows(x: Matrix): Matrix {
  const unit = { ...x, data: x.data.slice() };
  for (const row of rowsOf(unit)) {
    const length = norm(row);
    if (length > 0) for (let t = 0; t < row.length; t++) row[t] /= length;
  }
  return unit;
}
