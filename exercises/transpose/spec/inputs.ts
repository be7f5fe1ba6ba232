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

/** 6 × 6, the upper triangle mirrored: equal to its transpose, and still to be copied. But for one element in the middle, if that is changed. */
export function symmetric(rng: Rng, change: (value: number) => number = (value) => value): Matrix {
  const half = mixed(rng, 6, 6).data;
  const data = half.map((_, k) => half[Math.min(k, (k % 6) * 6 + Math.floor(k / 6))]!);
  data[3 * 6 + 2] = change(data[3 * 6 + 2]!);
  return { rows: 6, cols: 6, data };
}

/** 2ᵏ and its nearest whole neighbours, of either sign, for k from 1 to 60. */
export function besidePowers(): Matrix {
  const elements = Array.from({ length: 60 }, (_, i) => {
    const power = 2 ** (i + 1);
    const step = Math.max(1, power * Number.EPSILON);
    return [power + step, -power, step - power];
  });
  return matrix(15, 12, elements.flat());
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
