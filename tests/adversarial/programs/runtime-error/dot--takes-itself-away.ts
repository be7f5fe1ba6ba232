// exports nothing that can be called after its first call
import type { Vector } from "innerproduct";

export let dot: ((a: Vector, b: Vector) => number) | null = (a, b) => {
  dot = null;
  return a.length - b.length;
};
