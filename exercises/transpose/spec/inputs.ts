import type { Matrix, Rng } from "innerproduct/spec";

/** Shapes that are timed; cases of the same shapes stand in `shapes`. */
export const SMALL = [48, 64] as const;
export const LARGE = [256, 192] as const;

/** Shapes that a ranked timing runs through. With 512 rows, the numbers of a row are written 4 KiB apart, all to one cache set. */
export const SWEEP = [[16, 16], SMALL, LARGE, [512, 512]] as const;

/** Magnitudes between 1 and 2, either sign: no two elements are equal but by chance. */
export function mixed(rng: Rng, rows: number, cols: number): Matrix {
  return rng.matrix(rows, cols, (r) => {
    const x = 4 * r.next() - 2;
    return x < 0 ? x / 2 - 1 : x / 2 + 1;
  });
}

/** Too many elements to draw or to print: made by a line of code that is shown instead. No two are equal, and most need all their digits. */
export function large(rng: Rng, rows: number, cols: number): { args: [Matrix]; generator: string } {
  const start = rng.int(1, 999);
  const data = new Float64Array(rows * cols);
  for (let k = 0; k < data.length; k++) data[k] = start + k / 1000;
  const code = `new Float64Array(${rows * cols}).map((_, k) => ${start} + k / 1000)`;
  return {
    args: [{ rows, cols, data }],
    generator: `const a = { rows: ${rows}, cols: ${cols}, data: ${code} };`,
  };
}

/** The element's own place at every place, counted from 1. */
export function counting(rows: number, cols: number): Matrix {
  return matrix(
    rows,
    cols,
    Array.from({ length: rows * cols }, (_, k) => k + 1),
  );
}

export function matrix(rows: number, cols: number, elements: Iterable<number>): Matrix {
  return { rows, cols, data: Float64Array.from(elements) };
}
