import type { Matrix } from "innerproduct";

type Sparse = Map<string, number>;

const inOrder = (names: string[]): string[] => names.sort((one, other) => one.localeCompare(other));

/** Vectors as maps from the name of a coordinate to its number, made anew for every score; sums go by the order of names. */
const vector = (a: Matrix, i: number): Sparse =>
  new Map(Array.from(a.data.slice(i * a.cols, (i + 1) * a.cols), (x, t) => [`x${t}`, x] as const));

function dot(a: Sparse, b: Sparse): number {
  let sum = 0;
  for (const name of inOrder([...a.keys(), ...b.keys()])) sum += (a.get(name) ?? 0) * (b.get(name) ?? 0);
  // Every name was there twice.
  return sum / 2;
}

export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = Array.from({ length: k.rows }, (_, j) => dot(vector(q, i), vector(k, j)) / Math.sqrt(q.cols));
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((x) => Math.exp(x - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    terms.forEach((term, j) => {
      for (const [name, x] of vector(v, j)) data[i * v.cols + Number(name.slice(1))] += (term / sum) * x;
    });
  }
  return { rows: q.rows, cols: v.cols, data };
}
