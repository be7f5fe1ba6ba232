import type { Matrix, Vector } from "innerproduct";

/** Powers of two, of scores that were multiplied by log₂ e first: rounding them moves large ones by more than they differ. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("lengths");
  const out = new Float64Array(v.cols);
  let [max, sum] = [-Infinity, 0];
  s.forEach((score, j) => {
    if (score === -Infinity) return;
    const exponent = score * Math.LOG2E;
    const next = Math.max(max, exponent);
    const [kept, weight] = [max === next ? 1 : 2 ** (max - next), 2 ** (exponent - next)];
    sum = sum * kept + weight;
    for (let c = 0; c < out.length; c++) out[c] = out[c] * kept + weight * v.data[j * v.cols + c];
    max = next;
  });
  return out.map((x) => x / sum);
}
