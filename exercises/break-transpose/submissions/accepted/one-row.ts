import type { Matrix } from "innerproduct";

export const input = (): Matrix => ({ rows: 1, cols: 4, data: Float64Array.from([1, 2, 3, 4]) });
