import type { Matrix } from "innerproduct";

export const input = (): Matrix => ({ rows: 100, cols: 3, data: new Float64Array(300).fill(1) });
