import { dot, norm } from "innerproduct/core";

export interface Point {
  x: number;
  y: number;
}

/** The plane reaches from −reach to +reach both ways. */
export const reach = 6;

/** Both definitions of a·b, each computed by itself. */
export interface Agreement {
  /** a₁b₁ and a₂b₂. */
  products: [number, number];
  algebraic: number;
  lengths: [number, number];
  /** The angle between the two as a protractor reads it: from their directions, not from their dot product. In [0, π]. */
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

function toVector({ x, y }: Point): Float64Array {
  return Float64Array.of(x, y);
}

function angleBetween(a: Point, b: Point): number {
  const turn = Math.abs(direction(a) - direction(b));
  return turn > Math.PI ? 2 * Math.PI - turn : turn;
}

/** In (−π, π]; 0 for the zero vector, which has none. */
export function direction({ x, y }: Point): number {
  return Math.atan2(y, x);
}

/** Into the plane, and onto a step so that the numbers stay readable. */
export function snap({ x, y }: Point, step: number): Point {
  return { x: snapNumber(x, step), y: snapNumber(y, step) };
}

export function snapNumber(value: number, step: number): number {
  if (!Number.isFinite(value)) return 0;
  const clamped = Math.min(reach, Math.max(-reach, value));
  // Through the reciprocal: 3 × 0.1 is not 0.3, 3 ÷ 10 is.
  return Math.round(clamped / step) / Math.round(1 / step) + 0;
}
