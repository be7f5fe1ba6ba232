import type { Matrix } from "innerproduct";

/**
 * a·b / ‖a‖ is the length of the shadow, and a vector of that length is that times a / ‖a‖. Times a itself it is ‖a‖ times too
 * long: four times for this a. The projection of (3, 3) is (3, 0), and the answer is (12, 0).
 */
export function input(): Matrix {
  return { rows: 2, cols: 2, data: Float64Array.of(4, 0, 3, 3) };
}
