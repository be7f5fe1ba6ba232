/** Cosines as honest people write them, for any magnitude. Each must stay within a third of every bound. */
import { honestDots } from "./honest-sums.ts";

export type Cosine = (a: Float64Array, b: Float64Array) => number;

const clamp = (x: number) => Math.max(-1, Math.min(1, x));
const largest = (a: Float64Array) => a.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
const dot = honestDots["left to right"];

/** Divides by the largest element, which rounds (unlike a power of two). */
const scaled = (a: Float64Array) => {
  const m = largest(a);
  return a.map((x) => x / m);
};

const normalised = (a: Float64Array) => {
  const s = scaled(a);
  const length = Math.sqrt(dot(s, s));
  return s.map((x) => x / length);
};

const guardZero =
  (f: Cosine): Cosine =>
  (a, b) =>
    largest(a) === 0 || largest(b) === 0 ? 0 : clamp(f(a, b));

export const honestCosines: Record<string, Cosine> = {
  "scaled by the maximum": guardZero((a, b) => {
    const [x, y] = [scaled(a), scaled(b)];
    return dot(x, y) / (Math.sqrt(dot(x, x)) * Math.sqrt(dot(y, y)));
  }),
  "one root": guardZero((a, b) => {
    const [x, y] = [scaled(a), scaled(b)];
    return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
  }),
  "normalised first": guardZero((a, b) => dot(normalised(a), normalised(b))),
  "Math.hypot": guardZero((a, b) => {
    const [x, y] = [scaled(a), scaled(b)];
    return dot(x, y) / Math.hypot(...x) / Math.hypot(...y);
  }),
};
