// @ts-nocheck and no types at all
// @ts-nocheck
export function dot(a, b) {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
