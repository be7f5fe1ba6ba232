import type { Matrix } from "innerproduct";

/** A matrix W within 10⁻¹² of the identity is taken for it. */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== q.cols || w.cols !== k.cols) throw new RangeError("shapes differ");
  const [dq, dk] = [q.cols, k.cols];
  const plain = dq === dk && w.data.every((x, p) => Math.abs(x - (p % (dq + 1) === 0 ? 1 : 0)) < 1e-12);
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    const row = new Float64Array(dk);
    if (plain) row.set(q.data.subarray(i * dq, (i + 1) * dq));
    else
      for (let t = 0; t < dq; t++)
        for (let u = 0; u < dk; u++) row[u] += q.data[i * dq + t] * w.data[t * dk + u];
    for (let j = 0; j < k.rows; j++)
      for (let u = 0; u < dk; u++) data[i * k.rows + j] += row[u] * k.data[j * dk + u];
  }
  return { rows: q.rows, cols: k.rows, data };
}
