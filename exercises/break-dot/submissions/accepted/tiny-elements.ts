import type { Matrix } from "innerproduct";

/** Elements need not be large: what counts is their ratio. */
export function input(): Matrix {
  const [a, b] = [
    [1, 1e-9, -1],
    [1, 1e-9, 1],
  ];
  return { rows: 2, cols: 3, data: Float64Array.from([...a, ...b]) };
}
