import type { Vector } from "innerproduct";

/** The squares are about 10¹², where doubles still have four digits behind the point. */
export function input(): Vector {
  return Float64Array.of(1e6, 1e6 + 1, 1e6 + 2);
}
