import type { Matrix } from "innerproduct";

function* range(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}

function* scoresOf(q: Matrix, k: Matrix, i: number): Generator<number> {
  for (const j of range(k.rows)) {
    let sum = 0;
    for (const t of range(q.cols)) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
    yield sum / Math.sqrt(q.cols);
  }
}

function* outputs(q: Matrix, k: Matrix, v: Matrix): Generator<number> {
  for (const i of range(q.rows)) {
    const scores = [...scoresOf(q, k, i)];
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    for (const c of range(v.cols)) {
      let mixed = 0;
      for (const j of range(v.rows)) mixed += terms[j] * v.data[j * v.cols + c];
      yield mixed / sum;
    }
  }
}

export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  return { rows: q.rows, cols: v.cols, data: Float64Array.from(outputs(q, k, v)) };
}
