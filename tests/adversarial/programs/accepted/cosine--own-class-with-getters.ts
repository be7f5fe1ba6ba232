// a class of its own with getters, statics and private fields
import type { Vector } from "innerproduct";

class Pair {
  static #made = 0;
  readonly #a: Vector;
  readonly #b: Vector;
  constructor(a: Vector, b: Vector) {
    if (a.length !== b.length) throw new RangeError("lengths differ");
    this.#a = a;
    this.#b = b;
    Pair.#made++;
  }
  static scaled(v: Vector): Vector {
    let max = 0;
    for (const x of v) if (!(Math.abs(x) <= max)) max = Math.abs(x);
    if (!(max > 0 && max < Infinity)) return v;
    const exponent = Math.floor(Math.log2(max));
    const half = 2 ** -Math.trunc(exponent / 2);
    const rest = 2 ** -(exponent - Math.trunc(exponent / 2));
    return v.map((x) => x * half * rest);
  }
  get cosine(): number {
    const a = Pair.scaled(this.#a);
    const b = Pair.scaled(this.#b);
    let ab = 0;
    let aa = 0;
    let bb = 0;
    for (let i = 0; i < a.length; i++) {
      ab += a[i]! * b[i]!;
      aa += a[i]! * a[i]!;
      bb += b[i]! * b[i]!;
    }
    if (!Number.isFinite(aa) || !Number.isFinite(bb)) return NaN;
    if (aa === 0 || bb === 0) return 0;
    return Math.max(-1, Math.min(1, ab / Math.sqrt(aa) / Math.sqrt(bb)));
  }
}

export function cosine(a: Vector, b: Vector): number {
  return new Pair(a, b).cosine;
}
