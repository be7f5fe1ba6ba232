import type { Matrix } from "innerproduct";

/** Scratch space kept between calls, K turned once, the inner loops over keys. */
let scratch = new Float64Array(0);

function need(n: number): Float64Array {
  if (scratch.length < n) scratch = new Float64Array(n);
  return scratch;
}

export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const { rows: n, cols: d } = q;
  const { rows: m, cols: dv } = v;
  if (k.cols !== d || k.rows !== m) throw new RangeError(`q ${n}×${d}, k ${k.rows}×${k.cols}, v ${m}×${dv}`);
  const space = need(m * d + m);
  const turned = space.subarray(0, m * d);
  const scores = space.subarray(m * d, m * d + m);
  for (let j = 0; j < m; j++) for (let t = 0; t < d; t++) turned[t * m + j] = k.data[j * d + t];

  const root = Math.sqrt(d);
  const data = new Float64Array(n * dv);
  for (let i = 0; i < n; i++) {
    scores.fill(0);
    for (let t = 0; t < d; t++) {
      const x = q.data[i * d + t];
      for (let j = 0; j < m; j++) scores[j] += x * turned[t * m + j];
    }
    let max = -Infinity;
    for (let j = 0; j < m; j++) max = Math.max(max, scores[j]);
    let sum = 0;
    for (let j = 0; j < m; j++) {
      scores[j] = Math.exp((scores[j] - max) / root);
      sum += scores[j];
    }
    for (let j = 0; j < m; j++) {
      for (let c = 0; c < dv; c++) data[i * dv + c] += scores[j] * v.data[j * dv + c];
    }
    for (let c = 0; c < dv; c++) data[i * dv + c] /= sum;
  }
  return { rows: n, cols: dv, data };
}
