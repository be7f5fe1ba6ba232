import { angleBetween, type Point, reach } from "./point.ts";

/** How far from the tip a name stands, in units of the plane. */
const beyond = 0.65;
const narrow = Math.PI / 15;

/** Where the name of the vector `at` stands: beyond its tip, or beside it where a longer vector goes on or the picture ends. */
export function labelSpot(at: Point, vectors: readonly { at: Point }[]): Point {
  const length = Math.hypot(at.x, at.y);
  if (length === 0) return { x: beyond, y: 0 };
  const ahead = { x: (at.x / length) * beyond, y: (at.y / length) * beyond };
  const isCovered = vectors.some(
    ({ at: other }) => Math.hypot(other.x, other.y) > length && angleBetween(at, other) < narrow,
  );
  const spot = { x: at.x + ahead.x, y: at.y + ahead.y };
  if (!isCovered && Math.abs(spot.x) <= reach && Math.abs(spot.y) <= reach) return spot;
  const sides = [
    { x: at.x - ahead.y, y: at.y + ahead.x },
    { x: at.x + ahead.y, y: at.y - ahead.x },
  ];
  // The side that is farther inside; above, when it makes no difference.
  const [inside = spot] = sides.toSorted((one, other) => edge(one) - edge(other) || other.y - one.y);
  // In a corner both sides leave the picture; there the name moves back towards the arrow.
  return { x: within(inside.x), y: within(inside.y) };
}

/** How far beyond the reach a name may stand and still be seen. */
const overhang = 0.2;

function within(place: number): number {
  return Math.min(reach + overhang, Math.max(-reach - overhang, place));
}

/** How far out of the middle, beyond what is surely visible. */
function edge({ x, y }: Point): number {
  return Math.max(0, Math.abs(x) - reach, Math.abs(y) - reach);
}
