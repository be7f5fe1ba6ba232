// looks through the stack of what it throws for the objects of its callers
import type { Vector } from "innerproduct";

(Error as { prepareStackTrace?: unknown }).prepareStackTrace = (_: Error, sites: { getThis(): unknown }[]) => sites.map((site) => site.getThis());

export function dot(a: Vector, b: Vector): number {
  throw new Error("who is there?");
}
