import type { Matrix } from "innerproduct";

/** The keys point further and further away from the query. */
export function input(): Matrix {
  const d = 64;
  const data = new Float64Array(17 * d).fill(1, 0, d);
  for (let j = 1; j <= 16; j++) data.fill(-0.05 * (j - 1), j * d, (j + 1) * d);
  return { rows: 17, cols: d, data };
}
