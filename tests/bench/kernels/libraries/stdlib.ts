/** As npm installs it: no native part is built, so it is plain JavaScript. */
import ddot from "@stdlib/blas-base-ddot";
import type { Vector } from "#grader/core/index.ts";
import type { Value } from "#grader/exercise/spec.ts";
import type { Run } from "../contender.ts";

export function dot(calls: readonly Value[][]): Run {
  const [a, b] = calls[0] as [Vector, Vector];
  return () => ddot(a.length, a, 1, b, 1);
}

export function cosine(calls: readonly Value[][]): Run {
  const [a, b] = calls[0] as [Vector, Vector];
  const n = a.length;
  return () => ddot(n, a, 1, b, 1) / Math.sqrt(ddot(n, a, 1, a, 1) * ddot(n, b, 1, b, 1));
}
