import type { Vector } from "innerproduct";

export const softmax = (x: Vector): Vector => new Float64Array(x.length);
