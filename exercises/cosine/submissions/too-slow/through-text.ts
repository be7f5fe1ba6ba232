import type { Vector } from "innerproduct";

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const parse = (v: Vector): number[] => JSON.parse(JSON.stringify(Array.from(v, (x) => (Number.isFinite(x) ? x : null)))) as number[];
  const finite = [...a, ...b].every(Number.isFinite);
  if (!finite) return NaN;
  const [x, y] = [parse(a), parse(b)];
  const p = x.reduce((m, value) => Math.max(m, Math.abs(value)), 0);
  const q = y.reduce((m, value) => Math.max(m, Math.abs(value)), 0);
  if (p === 0 || q === 0) return 0;
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < x.length; i++) {
    ab += (x[i] / p) * (y[i] / q);
    aa += (x[i] / p) ** 2;
    bb += (y[i] / q) ** 2;
  }
  return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
}
