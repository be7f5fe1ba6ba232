export interface Point {
  x: number;
  y: number;
}

/** The plane reaches from −reach to +reach both ways. */
export const reach = 6;

export function toVector({ x, y }: Point): Float64Array {
  return Float64Array.of(x, y);
}

/** Never −0. */
export function toPoint([x = 0, y = 0]: Float64Array): Point {
  return { x: x + 0, y: y + 0 };
}

/** In (−π, π]; 0 for the zero vector, which has none. */
export function direction({ x, y }: Point): number {
  return Math.atan2(y, x);
}

/** As a protractor reads it: from the two directions, not from a dot product. In [0, π]. */
export function angleBetween(a: Point, b: Point): number {
  const turn = Math.abs(direction(a) - direction(b));
  return turn > Math.PI ? 2 * Math.PI - turn : turn;
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
