import type { Matrix } from "innerproduct";

/** Halves the longer side until a piece is small, whatever the cache. */
export function transpose(a: Matrix): Matrix {
  const target = new Float64Array(a.data.length);
  const copy = (r0: number, r1: number, c0: number, c1: number): void => {
    const height = r1 - r0;
    const width = c1 - c0;
    if (height * width <= 64) {
      for (let r = r0; r < r1; r++) for (let c = c0; c < c1; c++) target[c * a.rows + r] = a.data[r * a.cols + c];
    } else if (height >= width) {
      const middle = r0 + (height >> 1);
      copy(r0, middle, c0, c1);
      copy(middle, r1, c0, c1);
    } else {
      const middle = c0 + (width >> 1);
      copy(r0, r1, c0, middle);
      copy(r0, r1, middle, c1);
    }
  };
  copy(0, a.rows, 0, a.cols);
  return { rows: a.cols, cols: a.rows, data: target };
}
