import type { Matrix } from "innerproduct";

export const input = (): Matrix => ({ rows: 2, cols: 9, data: new Float64Array(18).fill(1) });
