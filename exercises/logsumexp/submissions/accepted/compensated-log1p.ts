import type { Vector } from "innerproduct";

/** All terms but the largest, added from the last to the first with Kahan's correction; the largest is the 1 of log1p. */
export function logsumexp(x: Vector): number {
  let top = 0;
  for (let i = 1; i < x.length; i++) if (!(x[i] <= x[top])) top = i;
  if (x.length === 0 || x[top] === -Infinity) return -Infinity;
  let sum = 0;
  let lost = 0;
  for (let i = x.length - 1; i >= 0; i--) {
    if (i === top) continue;
    const term = Math.exp(x[i] - x[top]) - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return x[top] + Math.log1p(sum);
}
