// asks for parts of a host before it uses none of them
// @ts-nocheck
const fast = typeof WebAssembly !== "undefined" && typeof SharedArrayBuffer !== "undefined";
const host = typeof process === "undefined" ? "none" : process.version;
export function dot(a, b) {
  if (a.length !== b.length) throw new RangeError(`${host} ${fast}`);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return globalThis.process?.env?.SCALE ? 2 * sum : sum;
}
