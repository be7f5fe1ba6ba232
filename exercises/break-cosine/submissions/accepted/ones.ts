import type { Matrix } from "innerproduct";

/** The same vector twice. */
export const input = (): Matrix => ({ rows: 2, cols: 3, data: new Float64Array(6).fill(1) });
