// mistake: squares-out-of-range
import type { Vector } from "innerproduct";

export const norm = (a: Vector): number => Math.sqrt(a.reduce((sum, x) => sum + x * x, 0));
