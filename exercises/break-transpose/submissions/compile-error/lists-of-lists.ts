import type { Matrix } from "innerproduct";

export function input(): Matrix {
  return [
    [1, 2],
    [3, 4],
  ];
}
