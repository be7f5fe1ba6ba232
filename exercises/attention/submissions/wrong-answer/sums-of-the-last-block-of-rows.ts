import type { Matrix } from "innerproduct";

const BLOCK = 32;

/** Blocks of rows and of columns: maxima and sums of a block of rows are made in the first block of columns only, and kept for the last rows. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  const [maxima, sums] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];
  for (let left = 0; left < v.cols; left += BLOCK) {
    for (let top = 0; top < q.rows; top += BLOCK) {
      for (let i = top; i < Math.min(q.rows, top + BLOCK); i++) {
        const scores = scoresOf(q, k, i);
        if (left === 0) {
          maxima[i - top] = scores.reduce((max, score) => Math.max(max, score), -Infinity);
          sums[i - top] = scores.reduce((sum, score) => sum + Math.exp(score - maxima[i - top]), 0);
        }
        for (let j = 0; j < k.rows; j++) {
          const weight = Math.exp(scores[j] - maxima[i - top]) / sums[i - top];
          for (let c = left; c < Math.min(v.cols, left + BLOCK); c++)
            data[i * v.cols + c] += weight * v.data[j * v.cols + c];
        }
      }
    }
  }
  return { rows: q.rows, cols: v.cols, data };
}

function scoresOf(q: Matrix, k: Matrix, i: number): Float64Array {
  return Float64Array.from({ length: k.rows }, (_, j) => {
    let dot = 0;
    for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * k.cols + t];
    return dot / Math.sqrt(q.cols);
  });
}
