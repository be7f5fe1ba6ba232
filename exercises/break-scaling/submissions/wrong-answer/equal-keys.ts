import type { Matrix } from "innerproduct";

export const input = (): Matrix => ({ rows: 17, cols: 64, data: new Float64Array(17 * 64).fill(1) });
