import type { Vector } from "innerproduct";

/** One pass: each norm keeps its largest element so far and rescales its sum when a larger one comes. */
class ScaledSquares {
  scale = 0;
  private sum = 0;

  add(x: number): void {
    const size = Math.abs(x);
    if (size > this.scale) {
      this.sum = 1 + this.sum * (this.scale / size) ** 2;
      this.scale = size;
    } else if (size !== 0) {
      this.sum += (size / this.scale) ** 2;
    }
  }

  get root(): number {
    return Math.sqrt(this.sum);
  }
}

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const na = new ScaledSquares();
  const nb = new ScaledSquares();
  let finite = true;
  for (let i = 0; i < a.length; i++) {
    finite &&= Number.isFinite(a[i]) && Number.isFinite(b[i]);
    na.add(a[i]);
    nb.add(b[i]);
  }
  if (!finite) return NaN;
  if (na.scale === 0 || nb.scale === 0) return 0;
  let dot = 0;
  for (let i = 0; i < a.length; i++) dot += (a[i] / na.scale) * (b[i] / nb.scale);
  return Math.max(-1, Math.min(1, dot / (na.root * nb.root)));
}
