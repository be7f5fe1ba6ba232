import type { Matrix } from "innerproduct";

/** Every other element is negative, in the query and in the key alike; the other keys are opposed to the query. */
export function input(): Matrix {
  const d = 49;
  const sign = (c: number) => (c % 2 === 0 ? 1 : -1);
  const row = (size: number) => Float64Array.from({ length: d }, (_, c) => size * sign(c));
  const rows = [row(1), row(0.06), ...Array.from({ length: 14 }, () => row(-0.06))];
  const data = new Float64Array(rows.length * d);
  rows.forEach((values, i) => data.set(values, i * d));
  return { rows: rows.length, cols: d, data };
}
