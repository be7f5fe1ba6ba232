// mistake: through-json
import type { Matrix } from "innerproduct";

/** NaN and infinities become null, −0 becomes 0. */
export function transpose(a: Matrix): Matrix {
  const numbers = JSON.parse(JSON.stringify([...a.data])) as number[];
  const data = new Float64Array(numbers.length);
  numbers.forEach((x, k) => {
    data[(k % a.cols) * a.rows + Math.floor(k / a.cols)] = x;
  });
  return { rows: a.cols, cols: a.rows, data };
}
