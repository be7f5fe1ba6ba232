/** Projections as honest people write them, for any magnitude. Each must stay within a third of every bound. */
import { honestDots } from "./honest-sums.ts";

export type Projection = (a: Float64Array, b: Float64Array) => Float64Array;

const dot = honestDots["left to right"];
const largest = (v: Float64Array) => v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

const guardZero =
  (f: Projection): Projection =>
  (a, b) =>
    largest(a) === 0 ? new Float64Array(a.length) : f(a, b);

export const honestProjections: Record<string, Projection> = {
  "factor of scaled vectors": guardZero((a, b) => {
    const s = largest(a);
    const x = a.map((v) => v / s);
    const factor = dot(x, b) / dot(x, x);
    return x.map((v) => factor * v);
  }),
  "length along the unit vector": guardZero((a, b) => {
    const s = largest(a);
    const x = a.map((v) => v / s);
    const norm = Math.sqrt(dot(x, x));
    const unit = x.map((v) => v / norm);
    const along = honestDots.pairwise(unit, b);
    return unit.map((v) => along * v);
  }),
  "divided last, both scaled": guardZero((a, b) => {
    const [s, t] = [largest(a), largest(b) || 1];
    const [x, y] = [a.map((v) => v / s), b.map((v) => v / t)];
    const [ab, aa] = [honestDots["right to left"](x, y), honestDots.Kahan(x, x)];
    return x.map((v) => ((ab * v) / aa) * t);
  }),
};

export const honestRejections: Record<string, Projection> = Object.fromEntries(
  Object.entries(honestProjections).map(([name, project]): [string, Projection] => [
    name,
    (a, b) => {
      const along = project(a, b);
      return b.map((x, i) => x - along[i]);
    },
  ]),
);
