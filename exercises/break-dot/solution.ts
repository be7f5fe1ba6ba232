import type { Matrix } from "innerproduct";

/**
 * a·b = 10¹⁸ + 65 − 10¹⁸ − 64 = 1. Near 10¹⁸ doubles are 128 apart: 10¹⁸ + 65 becomes 10¹⁸ + 128, and what is left in the end
 * is 64. The two large products cancel, and with them every digit that was right.
 */
export function input(): Matrix {
  return { rows: 2, cols: 4, data: Float64Array.of(1e9, 65, -1e9, -64, 1e9, 1, 1e9, 1) };
}
