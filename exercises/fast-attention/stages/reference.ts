import type { Matrix } from "innerproduct";

/** 2^(j/256) for j from 0 to 255, and 2ᵉ for e from −1078 to 0. */
const ROOTS = Float64Array.from({ length: 256 }, (_, j) => 2 ** (j / 256));
const POWERS = Float64Array.from({ length: 1079 }, (_, i) => 2 ** (i - 1078));

const STEPS_PER_UNIT = 256 / Math.LN2;
// (ln 2)/256 in two parts, the first so short that a whole number times it is exact.
const STEP_HEAD = 0x1_62e4_2fef * 2 ** -41;
const STEP_TAIL = 0xa_39ef_3579_3c76 * 2 ** -93;
const ROUNDING = 1.5 * 2 ** 52;

/** eˣ for x ≤ 0: x = k·(ln 2)/256 + r, so eˣ = 2^(k/256)·eʳ, the first from two tables, the second a short polynomial. */
function exponential(x: number): number {
  const bounded = x < -746 ? -746 : x;
  const k = bounded * STEPS_PER_UNIT + ROUNDING - ROUNDING;
  const r = bounded - k * STEP_HEAD - k * STEP_TAIL;
  const growth = r + r * r * (1 / 2 + r * (1 / 6) + r * r * (1 / 24));
  const step = k | 0;
  const root = ROOTS[step & 255] * POWERS[(step >> 8) + 1078];
  return root + root * growth;
}

/** Queries at a time. Three of them against two keys are six sums, as many as V8 keeps in registers. */
const ROWS = 3;
/** More than the statement asks. */
const WIDTH_MAX = 1024;
/** Of keys, and of values, that are at hand at one time: 128 KiB each, so that both stay in the second-level cache. */
const BLOCK = 16_384;
const BLOCK_KEYS_MAX = 128;

// One array for all that the inner loop reads, made once: V8 compiles the address and length of a constant array into the code and
// saves a third of the work. It holds 344 KiB for as long as the program runs. Nothing in it outlives a call: each writes before it reads.
const QUERIES = 0;
const WEIGHTS = ROWS * WIDTH_MAX;
const SUMS = 2 * ROWS * WIDTH_MAX;
const KEYS = 3 * ROWS * WIDTH_MAX;
const VALUES = KEYS + BLOCK + WIDTH_MAX;
const scratch = new Float64Array(VALUES + BLOCK + WIDTH_MAX);

/**
 * The reference: blocks as before, three queries against two keys at once, values turned so that averages are dot products too, all of it
 * in one array that is a constant of this file.
 */
export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  if (k.rows !== v.rows) throw new RangeError("k and v differ in height");
  const { rows: n, cols: d, data: queries } = q;
  const { rows: m, data: keys } = k;
  const { cols: width, data: values } = v;
  if (Math.max(d, width) > WIDTH_MAX) throw new RangeError(`matrices may be up to ${WIDTH_MAX} wide`);

  const result = new Float64Array(n * width);
  const maxima = new Float64Array(n).fill(-Infinity);
  const sums = new Float64Array(n);
  const scale = 1 / Math.sqrt(d);
  const blockKeys = evenBelow(Math.min(BLOCK_KEYS_MAX, BLOCK / Math.max(d, width)));
  for (let first = 0; first < m; first += blockKeys) {
    const count = Math.min(blockKeys, m - first);
    copyIn(keys, first * d, count * d, KEYS);
    copyInTransposed(values, first * width, count, width);
    for (let i = 0; i < n; i += ROWS) {
      const rows = Math.min(ROWS, n - i);
      copyIn(queries, i * d, rows * d, QUERIES);
      if (rows < ROWS) scratch.fill(0, QUERIES + rows * d, QUERIES + ROWS * d);
      score(d, count);
      for (let r = 0; r < rows; r++) weigh(r, count, scale, i + r, maxima, sums, result, width);
      average(count, width);
      addTo(result, i * width, rows, width);
    }
  }
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < width; c++) result[i * width + c] /= sums[i];
  }
  return { rows: n, cols: width, data: result };
}

function evenBelow(x: number): number {
  return 2 * Math.floor(x / 2);
}

function copyIn(source: Float64Array, from: number, count: number, to: number): void {
  for (let t = 0; t < count; t++) scratch[to + t] = source[from + t];
}

/** Columns of the block's values become rows, so that an average is a dot product of rows as well. */
function copyInTransposed(values: Float64Array, from: number, count: number, width: number): void {
  const stride = count + (count % 2);
  for (let j = 0; j < count; j++) {
    for (let c = 0; c < width; c++) scratch[VALUES + c * stride + j] = values[from + j * width + c];
  }
}

/** The products of the queries at hand with the block's keys, row by row into WEIGHTS. */
function score(d: number, count: number): void {
  const stride = count + (count % 2);
  for (let j = 0; j < count; j += 2) multiplyRows(QUERIES, KEYS + j * d, d, d, WEIGHTS + j, stride);
}

/** The weighted sums of the block's values, row by row into SUMS. */
function average(count: number, width: number): void {
  const stride = count + (count % 2);
  const wide = width + (width % 2);
  for (let c = 0; c < width; c += 2)
    multiplyRows(WEIGHTS, VALUES + c * stride, stride, count, SUMS + c, wide);
}

/**
 * Dot products of three rows with two, `length` numbers of each: the rows begin at `left` and at `right`, `stride` apart. The six sums
 * go to `to`, `to` + 1 and so on, a row of two every `toStride`. This is where all the time goes.
 */
function multiplyRows(
  left: number,
  right: number,
  stride: number,
  length: number,
  to: number,
  toStride: number,
): void {
  const left1 = (left + stride) | 0;
  const left2 = (left1 + stride) | 0;
  const right1 = (right + stride) | 0;
  let sum00 = 0;
  let sum01 = 0;
  let sum10 = 0;
  let sum11 = 0;
  let sum20 = 0;
  let sum21 = 0;
  for (let t = 0; t < length; t++) {
    // `| 0` spares a check for overflow each.
    const b0 = scratch[(right + t) | 0];
    const b1 = scratch[(right1 + t) | 0];
    const a0 = scratch[(left + t) | 0];
    const a1 = scratch[(left1 + t) | 0];
    const a2 = scratch[(left2 + t) | 0];
    sum00 += a0 * b0;
    sum01 += a0 * b1;
    sum10 += a1 * b0;
    sum11 += a1 * b1;
    sum20 += a2 * b0;
    sum21 += a2 * b1;
  }
  scratch[to] = sum00;
  scratch[to + 1] = sum01;
  scratch[to + toStride] = sum10;
  scratch[to + toStride + 1] = sum11;
  scratch[to + 2 * toStride] = sum20;
  scratch[to + 2 * toStride + 1] = sum21;
}

/**
 * Row r of the products becomes weights e^((product − max)·scale) of query i. When the block holds a new maximum, what was summed up so far
 * is brought to its measure first.
 */
function weigh(
  r: number,
  count: number,
  scale: number,
  i: number,
  maxima: Float64Array,
  sums: Float64Array,
  result: Float64Array,
  width: number,
): void {
  const from = WEIGHTS + r * (count + (count % 2));
  const end = from + count;
  const before = maxima[i];
  let largest = before;
  for (let j = from; j < end; j++) {
    const product = scratch[j];
    if (product > largest) largest = product;
  }
  // Nothing but −∞ so far: such products weigh nothing, whatever comes later.
  const shift = largest === -Infinity ? 0 : largest;
  let sum = 0;
  for (let j = from; j < end; j++) {
    const weight = exponential((scratch[j] - shift) * scale);
    scratch[j] = weight;
    sum += weight;
  }
  if (largest > before) {
    const shrinking = exponential((before - largest) * scale);
    sums[i] *= shrinking;
    for (let c = 0; c < width; c++) result[i * width + c] *= shrinking;
    maxima[i] = largest;
  }
  sums[i] += sum;
}

function addTo(result: Float64Array, from: number, rows: number, width: number): void {
  const wide = width + (width % 2);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < width; c++) result[from + r * width + c] += scratch[SUMS + r * wide + c];
  }
}
