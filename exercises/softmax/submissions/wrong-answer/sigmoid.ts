import type { Vector } from "innerproduct";

export const softmax = (x: Vector): Vector => x.map((v) => 1 / (1 + Math.exp(-v)));
