import type { Matrix } from "innerproduct";

/**
 * The first query sees one key, so all its weight belongs there. The softmax over the whole row gives that key
 * e⁻¹ / (e⁻¹ + 7e) = 0.019, and the mask throws the other 0.981 away.
 */
export function input(): Matrix {
  const n = 8;
  const data = new Float64Array(n * n).fill(1);
  data[0] = -1;
  return { rows: n, cols: n, data };
}
