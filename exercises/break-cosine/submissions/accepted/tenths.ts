import type { Matrix } from "innerproduct";

function excess(a: number[], b: number[]): number {
  const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * y[i], 0);
  return dot(a, b) / (Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b))) - 1;
}

/** A vector of decimal fractions and its triple. */
export function input(): Matrix {
  for (let n = 11; n < 1000; n++) {
    const a = [n / 10, (n + 3) / 10, (n + 7) / 10, 0];
    const b = a.map((x) => 3 * x);
    if (excess(a, b) > 0) return { rows: 2, cols: 4, data: Float64Array.from([...a, ...b]) };
  }
  throw new Error("none is found");
}
