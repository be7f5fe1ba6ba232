import type { Matrix } from "innerproduct";

export const input = (): Matrix => ({ rows: 0, cols: 3, data: new Float64Array() });
