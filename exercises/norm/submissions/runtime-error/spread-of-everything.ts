import type { Vector } from "innerproduct";

export const norm = (a: Vector): number => Math.hypot(...a);
