import type { Matrix, Vector } from "innerproduct";

const inner = (a: Vector, b: Vector): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const unit = (v: Vector): Vector => {
  const m = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (m === 0) return v;
  const s = v.map((x) => x / m);
  const length = Math.sqrt(inner(s, s));
  return s.map((x) => x / length);
};

export const nearest = (q: Vector, keys: Matrix, k: number): Vector => {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) throw new RangeError("there are no k rows");
  const query = unit(q);
  return Float64Array.from(
    Array.from({ length: keys.rows }, (_, i) => i)
      .map((i) => ({ i, c: inner(query, unit(keys.data.slice(i * keys.cols, (i + 1) * keys.cols))) }))
      .sort((a, b) => b.c - a.c || a.i - b.i)
      .slice(0, k)
      .map(({ i }) => i),
  );
};
