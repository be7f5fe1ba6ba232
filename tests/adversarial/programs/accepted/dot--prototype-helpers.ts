// adds helpers of its own to the prototypes of arrays
import type { Vector } from "innerproduct";

declare global {
  interface Array<T> {
    sum(): number;
  }
  interface Float64Array {
    times(other: Float64Array): number[];
  }
}
Array.prototype.sum = function (this: number[]) {
  return this.reduce((x, y) => x + y, 0);
};
Float64Array.prototype.times = function (other) {
  return Array.from(this, (x: number, i) => x * other[i]!);
};

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  return a.times(b).sum();
}
