import { dot, norm, project, reject } from "innerproduct/core";
import { type Point, toPoint, toVector } from "../plane/point.ts";

export interface Projection {
  dot: number;
  lengthA: number;
  lengthB: number;
  /** a·b / ‖a‖: negative when b leans against a; 0 when a has no direction. */
  shadow: number;
  /** (a·b / a·a) a, the part of b along a; zero when a is. */
  along: Point;
  /** b minus that: the part at a right angle to a. */
  rest: Point;
  lean: "none" | "perpendicular" | "with" | "against";
}

/** b, taken apart into what lies along a and what stands at a right angle to it. */
export function projectionOf(a: Point, b: Point): Projection {
  const [va, vb] = [toVector(a), toVector(b)];
  const [ab, lengthA, lengthB] = [dot(va, vb), norm(va), norm(vb)];
  return {
    dot: ab,
    lengthA,
    lengthB,
    shadow: lengthA === 0 ? 0 : ab / lengthA,
    along: toPoint(project(va, vb)),
    rest: toPoint(reject(va, vb)),
    lean: leanOf(ab, lengthA * lengthB),
  };
}

/** A product this small beside the lengths is a right angle that rounding has touched: the corners of the grid are tenths. */
const roundingShare = 1e-12;

function leanOf(ab: number, lengths: number): Projection["lean"] {
  if (lengths === 0) return "none";
  if (Math.abs(ab) <= roundingShare * lengths) return "perpendicular";
  return ab > 0 ? "with" : "against";
}
