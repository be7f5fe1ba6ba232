/**
 * Dot products of rows and weighted sums of rows in twice the working precision (Dot2 of Ogita, Rump & Oishi 2005),
 * with every element split once and not at each of its many products.
 */
import { divide, fromNumber, ONE, squareRoot, upperHalf } from "./double-double.ts";
import type { TwofoldVector } from "./exact-softmax.ts";

/** A row-major matrix with each element also as the exact sum of two 26-bit halves. */
export interface SplitRows {
  cols: number;
  data: Float64Array;
  upper: Float64Array;
  lower: Float64Array;
}

export function splitRows({ cols, data }: { cols: number; data: Float64Array }): SplitRows {
  const upper = new Float64Array(data.length);
  const lower = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) {
    upper[i] = upperHalf(data[i]);
    lower[i] = data[i] - upper[i];
  }
  return { cols, data, upper, lower };
}

export interface RowProducts extends TwofoldVector {
  /** Σₜ|aₜbₜ| for each row. */
  magnitude: Float64Array;
}

export function makeRowProducts(rows: number): RowProducts {
  return {
    high: new Float64Array(rows),
    low: new Float64Array(rows),
    magnitude: new Float64Array(rows),
  };
}

/** ⟨row i of a, row j of b⟩ for every row j of b, into `products`: one for all rows of a, as arrays for each would be garbage at once. */
export function dotRows(products: RowProducts, a: SplitRows, i: number, b: SplitRows): void {
  const { high, low, magnitude } = products;
  const d = a.cols;
  for (let j = 0; j < high.length; j++) {
    const fromA = i * d;
    const fromB = j * d;
    let sum = 0;
    let rest = 0;
    let size = 0;
    for (let t = 0; t < d; t++) {
      const product = a.data[fromA + t] * b.data[fromB + t];
      const au = a.upper[fromA + t];
      const al = a.lower[fromA + t];
      const bu = b.upper[fromB + t];
      const bl = b.lower[fromB + t];
      const next = sum + product;
      const shadow = next - sum;
      rest += sum - (next - shadow) + (product - shadow) + (au * bu - product + au * bl + al * bu + al * bl);
      sum = next;
      size += Math.abs(product);
    }
    high[j] = sum;
    low[j] = rest;
    magnitude[j] = size;
  }
}

/** Every element times 1/√d, in double-double (Dekker's product, without an object for each). */
export function divideByRoot({ high, low }: TwofoldVector, d: number): void {
  const factor = divide(ONE, squareRoot(fromNumber(d)));
  const factorUpper = upperHalf(factor.high);
  const factorLower = factor.high - factorUpper;
  for (let j = 0; j < high.length; j++) {
    const sum = high[j] + low[j];
    const rest = high[j] - sum + low[j];
    const upper = upperHalf(sum);
    const lower = sum - upper;
    const product = sum * factor.high;
    const lost =
      upper * factorUpper - product + upper * factorLower + lower * factorUpper + lower * factorLower;
    const tail = lost + (sum * factor.low + rest * factor.high);
    high[j] = product + tail;
    low[j] = tail - (high[j] - product);
  }
}

/** Σⱼ weight[j]·(row j of v), rounded to double at the end. */
export function weightedRows(weights: TwofoldVector, v: SplitRows): Float64Array {
  const { cols } = v;
  const high = new Float64Array(cols);
  const low = new Float64Array(cols);
  for (let j = 0; j < weights.high.length; j++) {
    const weight = weights.high[j];
    const tail = weights.low[j];
    const wu = upperHalf(weight);
    const wl = weight - wu;
    const from = j * cols;
    for (let c = 0; c < cols; c++) {
      const value = v.data[from + c];
      const vu = v.upper[from + c];
      const vl = v.lower[from + c];
      const product = weight * value;
      const sum = high[c];
      const next = sum + product;
      const shadow = next - sum;
      const error = sum - (next - shadow) + (product - shadow);
      low[c] += error + (wu * vu - product + wu * vl + wl * vu + wl * vl) + tail * value;
      high[c] = next;
    }
  }
  // Where something is infinite the low part is meaningless (∞ − ∞) and the high part is what IEEE arithmetic gives.
  return high.map((x, c) => (Number.isFinite(x) ? x + low[c] : x));
}
