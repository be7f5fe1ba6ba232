import type { Matrix } from "innerproduct";

/** Three sums for every pair, with scales found once for each row. */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  const d = q.cols;
  if (d !== k.cols) throw `q is ${d} wide, k is ${k.cols}`;
  const queryScales = scales(q);
  const keyScales = scales(k);
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      let ab = 0;
      let aa = 0;
      let bb = 0;
      for (let t = d - 1; t >= 0; t--) {
        const a = q.data[i * d + t] * queryScales[i];
        const b = k.data[j * d + t] * keyScales[j];
        ab += a * b;
        aa += a * a;
        bb += b * b;
      }
      const score = aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
      data[i * k.rows + j] = score > 1 ? 1 : score < -1 ? -1 : score;
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}

/** A power of two for each row that brings its largest element near 1. */
function scales({ rows, cols, data }: Matrix): number[] {
  const found: number[] = [];
  for (let i = 0; i < rows; i++) {
    let largest = 0;
    for (let t = 0; t < cols; t++) {
      const size = Math.abs(data[i * cols + t]);
      if (size > largest) largest = size;
    }
    const ordinary = largest > 0 && largest < Infinity;
    found.push(ordinary ? 2 ** Math.min(1000, -Math.floor(Math.log2(largest))) : 1);
  }
  return found;
}
