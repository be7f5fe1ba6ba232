import { cosine, distance, dot, norm } from "innerproduct/core";
import { angleBetween, type Point, toVector } from "../plane/point.ts";

export interface Measures {
  dot: number;
  cosine: number;
  /** In degrees; null where one of the two has no direction. */
  angle: number | null;
  distance: number;
}

export type Nearer = "b" | "c" | "tie";

export interface Comparison {
  b: Measures;
  c: Measures;
  /** Which of b and c each measure puts nearer to a. */
  nearer: { dot: Nearer; cosine: Nearer; distance: Nearer };
  verdict: "agree" | "disagree" | "open";
}

/** How near b and c are to a: by dot product and cosine (more is nearer) and by distance (less is). */
export function compareCandidates(a: Point, b: Point, c: Point): Comparison {
  const [toB, toC] = [measure(a, b), measure(a, c)];
  const nearer = {
    dot: larger(toB.dot, toC.dot),
    cosine: larger(toB.cosine, toC.cosine),
    distance: larger(-toB.distance, -toC.distance),
  };
  const isOpen = nearer.cosine === "tie" || nearer.distance === "tie";
  return {
    b: toB,
    c: toC,
    nearer,
    verdict: isOpen ? "open" : nearer.cosine === nearer.distance ? "agree" : "disagree",
  };
}

function measure(a: Point, other: Point): Measures {
  const [va, vo] = [toVector(a), toVector(other)];
  const hasAngle = norm(va) > 0 && norm(vo) > 0;
  return {
    dot: dot(va, vo),
    cosine: cosine(va, vo),
    angle: hasAngle ? (angleBetween(a, other) * 180) / Math.PI : null,
    distance: distance(va, vo),
  };
}

/** Differences this small come from rounding: the corners of the grid are hundredths. */
const roundingShare = 1e-12;

function larger(b: number, c: number): Nearer {
  if (Math.abs(b - c) <= roundingShare * (1 + Math.abs(b) + Math.abs(c))) return "tie";
  return b > c ? "b" : "c";
}
