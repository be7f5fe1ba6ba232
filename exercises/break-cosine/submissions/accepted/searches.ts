import type { Matrix } from "innerproduct";

/** Tries small whole numbers until a vector has a cosine above 1 with itself. */
export function input(): Matrix {
  for (let x = 1; x <= 100; x++) {
    for (let y = x; y <= 100; y++) {
      const squares = x * x + y * y;
      const norm = Math.sqrt(squares);
      if (squares / (norm * norm) > 1) return { rows: 2, cols: 2, data: Float64Array.of(x, y, x, y) };
    }
  }
  throw new Error("none is found");
}
