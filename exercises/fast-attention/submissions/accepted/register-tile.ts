import type { Matrix } from "innerproduct";

/** Two queries and two keys at a time; weights stay unnormalised until the end. */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const n = q.rows, d = q.cols, m = k.rows, dv = v.cols;
  if (k.cols !== d || v.rows !== m) throw new RangeError("shapes do not fit");
  const Q = q.data, K = k.data, V = v.data;
  const out = new Float64Array(n * dv);
  const w0 = new Float64Array(m);
  const w1 = new Float64Array(m);
  const scale = 1 / Math.sqrt(d);
  for (let i = 0; i < n; i += 2) {
    const a = i * d;
    const b = i + 1 < n ? a + d : a; // the last one may be computed twice
    let j = 0;
    for (; j + 1 < m; j += 2) {
      const x = j * d, y = x + d;
      let ax = 0, ay = 0, bx = 0, by = 0;
      for (let t = 0; t < d; t++) {
        const qa = Q[a + t], qb = Q[b + t], kx = K[x + t], ky = K[y + t];
        ax += qa * kx;
        ay += qa * ky;
        bx += qb * kx;
        by += qb * ky;
      }
      w0[j] = ax * scale;
      w0[j + 1] = ay * scale;
      w1[j] = bx * scale;
      w1[j + 1] = by * scale;
    }
    for (; j < m; j++) {
      let ax = 0, bx = 0;
      for (let t = 0; t < d; t++) {
        ax += Q[a + t] * K[j * d + t];
        bx += Q[b + t] * K[j * d + t];
      }
      w0[j] = ax * scale;
      w1[j] = bx * scale;
    }
    mix(w0, V, dv, out, i * dv);
    if (i + 1 < n) mix(w1, V, dv, out, i * dv + dv);
  }
  return { rows: n, cols: dv, data: out };
}

function mix(scores: Float64Array, V: Float64Array, dv: number, out: Float64Array, at: number): void {
  let max = scores[0];
  for (let j = 1; j < scores.length; j++) if (!(scores[j] <= max)) max = scores[j];
  let sum = 0;
  for (let j = 0; j < scores.length; j++) {
    const w = Math.exp(scores[j] - max);
    sum += w;
    for (let c = 0; c < dv; c++) out[at + c] += w * V[j * dv + c];
  }
  const inverse = 1 / sum;
  for (let c = 0; c < dv; c++) out[at + c] *= inverse;
}
