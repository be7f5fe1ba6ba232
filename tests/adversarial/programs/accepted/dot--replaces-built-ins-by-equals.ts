// replaces built-in functions by versions of its own that do the same
// @ts-nocheck
Float64Array.prototype.map = function (f) {
  const out = new Float64Array(this.length);
  for (let i = 0; i < this.length; i++) out[i] = f(this[i], i, this);
  return out;
};
Math.abs = (x) => (x < 0 ? -x : x);
Number.isNaN = (x) => x !== x;
Array.prototype.includes = function (x) { return this.indexOf(x) >= 0; };
Date.now = () => new Date().getTime();
export function dot(a, b) {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  return a.map((x, i) => x * b[i]).reduce((x, y) => x + y, 0);
}
