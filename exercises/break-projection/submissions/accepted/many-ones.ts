import type { Matrix } from "innerproduct";

export const input = (): Matrix => ({ rows: 2, cols: 8, data: new Float64Array(16).fill(1) });
