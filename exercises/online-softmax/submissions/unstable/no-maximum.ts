import type { Matrix, Vector } from "innerproduct";

export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("lengths");
  const out = new Float64Array(v.cols);
  let sum = 0;
  s.forEach((score, j) => {
    const weight = Math.exp(score);
    sum += weight;
    for (let c = 0; c < out.length; c++) out[c] += weight * v.data[j * v.cols + c];
  });
  return out.map((x) => x / sum);
}
