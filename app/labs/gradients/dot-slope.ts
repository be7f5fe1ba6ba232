import { dot, type Vector } from "#grader/core/index.ts";

/**
 * The slopes of q·k along each entry of q, measured: the difference of the product a step above and a step below, divided by
 * twice the step. The product is linear in q, so that this is k up to rounding, whatever the step.
 */
export function measuredDotSlope(q: Vector, k: Vector, step = 2 ** -10): Vector {
  return q.map((_, at) => {
    const above = q.map((value, i) => (i === at ? value + step : value));
    const below = q.map((value, i) => (i === at ? value - step : value));
    return (dot(above, k) - dot(below, k)) / (2 * step);
  });
}
