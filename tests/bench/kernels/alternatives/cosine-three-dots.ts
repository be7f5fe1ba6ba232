import type { Vector } from "#grader/core/index.ts";
import { dot } from "#grader/core/index.ts";

/** Three fast dot products: every element is read twice as often. */
export function cosine(a: Vector, b: Vector): number {
  const aa = dot(a, a);
  const bb = dot(b, b);
  if (aa === 0 || bb === 0) return 0;
  return Math.max(-1, Math.min(1, dot(a, b) / (Math.sqrt(aa) * Math.sqrt(bb))));
}
