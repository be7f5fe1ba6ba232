import type { Vector } from "innerproduct";

let calls = 0;

/** Each would do, but which one is meant? */
export function input(): Vector {
  calls++;
  return new Float64Array(2 + calls).fill(709);
}
