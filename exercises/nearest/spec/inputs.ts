import type { Matrix, Rng, Vector } from "innerproduct/spec";
import { cosine, nearestIsClear } from "innerproduct/core";

export type Search = [q: Vector, keys: Matrix, k: number];

/** Shapes that are timed; cases of the same shapes stand in `shapes`. */
export const SMALL = [48, 16] as const;
export const LARGE = [256, 32] as const;

/** Magnitudes between 1 and 2, either sign. */
export function ofLikeSize(rng: Rng): number {
  const x = 4 * rng.next() - 2;
  return x < 0 ? x / 2 - 1 : x / 2 + 1;
}

export function search(rng: Rng, rows: number, cols: number, k: number): Search {
  return [rng.vector(cols, ofLikeSize), rng.matrix(rows, cols, ofLikeSize), k];
}

/** Draws until no two cosines lie so close that rounding might decide. */
export function clear(rng: Rng, draw: (rng: Rng) => Search): Search {
  for (;;) {
    const input = draw(rng);
    if (hasGaps(input)) return input;
  }
}

/** Cosines in plain double precision are enough to see that they lie 1e-12 apart; closer ones are left to the oracle. */
function hasGaps([q, keys]: Search): boolean {
  const sorted = rowsOf(keys)
    .map((row) => cosine(q, row))
    .sort((x, y) => x - y);
  return sorted.every((x, i) => i === 0 || x - sorted[i - 1]! > 1e-12) || nearestIsClear(q, keys);
}

/**
 * Many rows of equal cosine: q and every row have four elements of one magnitude, a power of two, and zeros. Nothing in their cosines is
 * rounded, in whatever order it is computed.
 */
export function tied(rng: Rng, rows: number, k: number): Search {
  const keys = Array.from({ length: rows }, () => fourOf(rng));
  return [fourOf(rng), matrixOf(keys), k];
}

function fourOf(rng: Rng): Vector {
  const size = 2 ** rng.int(-3, 3);
  const signs = rng.shuffle([1, 1, 1, 1, 0, 0]);
  return Float64Array.from(signs, (one) => one * size * rng.pick([-1, 1]));
}

/** Every row multiplied by a factor of its own. */
export function stretched([q, keys, k]: Search, factors: readonly number[]): Search {
  return [q, matrixOf(rowsOf(keys).map((row, i) => row.map((x) => x * factors[i % factors.length]!))), k];
}

/** Rows that differ by `gap` only, in random order. */
export function alike(rng: Rng, rows: number, cols: number, gap: number): Search {
  const [q, one] = [rng.vector(cols, ofLikeSize), rng.vector(cols, ofLikeSize)];
  const other = rng.vector(cols, ofLikeSize);
  const places = rng.shuffle(Array.from({ length: rows }, (_, i) => i));
  return [q, matrixOf(places.map((place) => one.map((x, i) => x + place * gap * other[i]!))), rows];
}

/** Too many rows to draw or to print: made by a line of code that is shown instead. The last row is the nearest. */
export function many(rng: Rng, rows: number, cols: number, k: number): { args: Search; generator: string } {
  for (;;) {
    const factor = rng.int(1_000, 9_999);
    const data = new Float64Array(rows * cols);
    for (let i = 0; i < data.length; i++) data[i] = ((i * factor) % 10_007) / 10_007 - 0.5;
    const q = Float64Array.from({ length: cols }, (_, i) => 1 + (i % 5));
    data.set(q, data.length - cols);
    if (!hasGaps([q, { rows, cols, data }, k])) continue;
    return {
      args: [q, { rows, cols, data }, k],
      generator: `const q = new Float64Array(${cols}).map((_, i) => 1 + (i % 5)); const keys = { rows: ${rows}, cols: ${cols}, data: new Float64Array(${rows * cols}).map((_, i) => ((i * ${factor}) % 10007) / 10007 - 0.5) }; keys.data.set(q, ${data.length - cols}); const k = ${k};`,
    };
  }
}

export function rowsOf({ rows, cols, data }: Matrix): Vector[] {
  return Array.from({ length: rows }, (_, i) => data.slice(i * cols, (i + 1) * cols));
}

export function matrixOf(rows: readonly (Vector | readonly number[])[]): Matrix {
  return {
    rows: rows.length,
    cols: rows[0]?.length ?? 0,
    data: Float64Array.from(rows.flatMap((row) => [...row])),
  };
}

export function vec(...elements: number[]): Vector {
  return Float64Array.from(elements);
}
