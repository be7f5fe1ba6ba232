import type { Matrix, Vector } from "innerproduct";

interface Part {
  max: number;
  sum: number;
  values: Float64Array;
}

/** Any two stretches can be merged: that is what lets blocks be worked on side by side. */
function merged(a: Part, b: Part): Part {
  if (b.max === -Infinity) return a;
  if (a.max === -Infinity) return b;
  const max = Math.max(a.max, b.max);
  const [forA, forB] = [Math.exp(a.max - max), Math.exp(b.max - max)];
  return { max, sum: a.sum * forA + b.sum * forB, values: a.values.map((x, c) => x * forA + b.values[c] * forB) };
}

function part(s: Vector, v: Matrix, from: number, to: number): Part {
  if (to - from > 1) {
    const middle = (from + to) >>> 1;
    return merged(part(s, v, from, middle), part(s, v, middle, to));
  }
  const values = v.data.slice(from * v.cols, to * v.cols);
  return { max: s[from], sum: 1, values };
}

export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("lengths");
  if (s.some(Number.isNaN)) return new Float64Array(v.cols).fill(NaN);
  const { sum, values } = part(s, v, 0, s.length);
  return values.map((x) => x / sum);
}
