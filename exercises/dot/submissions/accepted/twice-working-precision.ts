import type { Vector } from "innerproduct";

/** As if computed in twice the precision, then rounded (Ogita, Rump and Oishi 2005). */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let high = 0;
  let low = 0;
  for (let i = 0; i < a.length; i++) {
    const product = a[i] * b[i];
    const sum = high + product;
    const part = sum - high;
    low += high - (sum - part) + (product - part) + productError(a[i], b[i], product);
    high = sum;
  }
  return high + low;
}

/** What rounding took from x·y (Dekker, with Veltkamp's split into two halves of 26 bits). */
function productError(x: number, y: number, product: number): number {
  const xTop = top(x);
  const yTop = top(y);
  const xRest = x - xTop;
  const yRest = y - yTop;
  return xRest * yRest - (product - xTop * yTop - xRest * yTop - xTop * yRest);
}

function top(x: number): number {
  const scaled = 134_217_729 * x;
  return scaled - (scaled - x);
}
