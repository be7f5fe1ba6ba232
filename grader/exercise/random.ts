import type { Matrix, Vector } from "../core/types.ts";

/** A seeded source of random numbers: the same seed gives the same numbers on every machine and in every browser. */
export interface Rng {
  /** Uniform in [0, 1), 53 bits. */
  next(): number;
  /** Uniform in [low, high). */
  uniform(low: number, high: number): number;
  /** Uniform integer, both ends included. */
  int(low: number, high: number): number;
  /** Standard normal. */
  normal(): number;
  pick<T>(items: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
  /** n independent draws; standard normal unless `draw` says otherwise. */
  vector(n: number, draw?: (rng: Rng) => number): Vector;
  matrix(rows: number, cols: number, draw?: (rng: Rng) => number): Matrix;
  /** An independent source, the same for the same label. */
  fork(label: string): Rng;
}

/**
 * Chris Doty-Humphrey's sfc32 (PractRand), started from a hash of `seed`. Only additions, shifts and IEEE operations with one right
 * result are used (no Math.log or Math.pow, which engines round differently), so a verdict can be replayed anywhere.
 */
export function createRng(seed: string): Rng {
  const draw32 = sfc32(hash128(seed));

  const rng: Rng = {
    next: () => (draw32() * 0x200000 + (draw32() >>> 11)) / 0x20000000000000,
    uniform: (low, high) => low + (high - low) * rng.next(),
    int: (low, high) => low + Math.floor((high - low + 1) * rng.next()),
    normal: () => normalFrom(draw32),
    pick(items) {
      const item = items[rng.int(0, items.length - 1)];
      if (item === undefined) throw new RangeError("pick: nothing to pick from");
      return item;
    },
    shuffle(items) {
      const result = [...items];
      for (let i = result.length - 1; i > 0; i--) {
        const j = rng.int(0, i);
        [result[i], result[j]] = [result[j]!, result[i]!];
      }
      return result;
    },
    vector(n, draw) {
      const data = new Float64Array(n);
      for (let i = 0; i < n; i++) data[i] = draw ? draw(rng) : normalFrom(draw32);
      return data;
    },
    matrix: (rows, cols, draw) => ({ rows, cols, data: rng.vector(rows * cols, draw) }),
    fork: (label) => createRng(`${seed}/${label}`),
  };
  return rng;
}

/**
 * The number of ones among 64 random bits, made continuous by a triangular dither and scaled to variance 1. Its excess
 * kurtosis is −0.03: for test inputs as good as a normal, and exact in every engine.
 */
function normalFrom(draw32: () => number): number {
  const ones = countOnes(draw32()) + countOnes(draw32());
  const dither = draw32() - draw32();
  return (ones - 32 + dither / 0x100000000) / standardDeviation;
}

const standardDeviation = Math.sqrt(16 + 1 / 6);

function countOnes(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

type State = [number, number, number, number];

function sfc32([a, b, c, counter]: State): () => number {
  const draw = (): number => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    c |= 0;
    return result >>> 0;
  };
  for (let i = 0; i < 16; i++) draw();
  return draw;
}

/** Four words of FNV-1a with different starts, each finished as in MurmurHash3 so that neighbouring seeds part at once. */
function hash128(text: string): State {
  const word = (start: number): number => {
    let h = start;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
  };
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x243f6a88), 1];
}
