import { softmaxJacobian } from "./softmax-jacobian.ts";

export interface SaturationPoint {
  scale: number;
  steepest: number;
}

/** The largest slope of softmax at scale·logits, for scales from 10^low to 10^high at equal ratios. */
export function saturationCurve(
  logits: readonly number[],
  low: number,
  high: number,
  points: number,
): SaturationPoint[] {
  return Array.from({ length: points }, (_, index) => {
    const scale = 10 ** (low + ((high - low) * index) / (points - 1));
    return { scale, steepest: softmaxJacobian(logits, scale).steepest };
  });
}
