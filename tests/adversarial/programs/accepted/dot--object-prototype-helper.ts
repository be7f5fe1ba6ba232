// adds a method to the prototype of every object
// @ts-nocheck
Object.prototype.tap = function (look) { look(this); return this; };
export function dot(a, b) {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  a.tap((x) => { for (let i = 0; i < x.length; i++) sum += x[i] * b[i]; });
  return sum;
}
