import type { Vector } from "innerproduct";

/**
 * The variance of two consecutive numbers is 1/4, whatever their mean. But their squares are about 6·10¹⁷, where doubles are 128
 * apart: here the difference comes out as −128, and a layer norm would take the root of it.
 */
export function input(): Vector {
  return Float64Array.of(763_000_001, 763_000_002);
}
