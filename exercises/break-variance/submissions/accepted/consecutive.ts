import type { Vector } from "innerproduct";

export const input = (): Vector => Float64Array.from({ length: 8 }, (_, i) => 1e9 - i);
