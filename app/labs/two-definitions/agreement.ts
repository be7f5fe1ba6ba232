// By file: the start page shows this, and through the index it would load every kernel with its tables.
import { dot } from "#grader/core/kernels/dot.ts";
import { norm } from "#grader/core/kernels/norm.ts";
import { angleBetween, type Point, toVector } from "../plane/point.ts";

/** Both definitions of a·b, each computed by itself. */
export interface Agreement {
  /** a₁b₁ and a₂b₂. */
  products: [number, number];
  algebraic: number;
  lengths: [number, number];
  /** From the directions of the two, not from their dot product. In [0, π]. */
  angle: number;
  cosine: number;
  geometric: number;
  /** Signed length of the shadow of b on a; 0 when a has no direction. */
  shadow: number;
}

export function compare(a: Point, b: Point): Agreement {
  const [va, vb] = [toVector(a), toVector(b)];
  const lengths: [number, number] = [norm(va), norm(vb)];
  const angle = angleBetween(a, b);
  const cosine = Math.cos(angle);
  const algebraic = dot(va, vb);
  return {
    products: [a.x * b.x, a.y * b.y],
    algebraic,
    lengths,
    angle,
    cosine,
    geometric: lengths[0] * lengths[1] * cosine,
    shadow: lengths[0] === 0 ? 0 : algebraic / lengths[0],
  };
}
