import type { ScorerName } from "./scorers.ts";

/** What the course note says these cost, as multiples of the dot product: claims to measure, not results of ours. */
export const claims: Record<ScorerName, string> = {
  dot: "1×",
  cosine: "1.5×, 2–3×",
  bilinear: "100×",
  additive: "30×",
};
