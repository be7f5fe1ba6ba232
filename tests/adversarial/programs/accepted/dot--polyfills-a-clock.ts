// brings a stand-in for a clock that does not exist here, left over from measuring
// @ts-nocheck
globalThis.performance ??= { now: () => 0 };
Date.now ??= () => 0;
export function dot(a, b) {
  const start = performance.now();
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  if (performance.now() - start > 1e9) console.log("slow");
  return sum;
}
