/** Draws and inputs that specs need again and again, as exact in every engine as the generator under them. */
import type { Matrix, Vector } from "../core/types.ts";
import type { Rng } from "./random.ts";

const float = new Float64Array(1);
const bits = new BigUint64Array(float.buffer);

/** Positive, with magnitudes spread evenly over [low, high] (both positive and finite): `logUniform(1e-300, 1e300)`. */
export function logUniform(low: number, high: number): (rng: Rng) => number {
  if (!(low > 0 && high >= low && Number.isFinite(high)))
    throw new RangeError(`logUniform: 0 < low ≤ high expected, got ${low}, ${high}`);
  const first = bitsOf(low);
  const span = Number(bitsOf(high) - first);
  // The bit pattern of a positive double is its logarithm to base 2, but for linear pieces between powers of two.
  return (rng) => fromBits(first + BigInt(Math.floor(rng.next() * (span + 1))));
}

/** The same draw with a random sign. */
export function signed(draw: (rng: Rng) => number): (rng: Rng) => number {
  return (rng) => {
    const magnitude = draw(rng);
    return rng.next() < 0.5 ? -magnitude : magnitude;
  };
}

/** Between −2⁻¹⁰²² and 2⁻¹⁰²², neither zero nor normal. */
export const subnormal: (rng: Rng) => number = signed((rng) => fromBits(BigInt(rng.int(1, 2 ** 52 - 1))));

/** Whole numbers: `integer(-9, 9)`. */
export function integer(low: number, high: number): (rng: Rng) => number {
  return (rng) => rng.int(low, high);
}

/**
 * Lengths at which blocked and unrolled loops go wrong, up to `max`: every rest of blocks of up to 32, without a block before it or with one
 * (0 to 33) and behind some (64 to 96); powers of two and their neighbours; a round number.
 */
export function awkwardLengths(max: number): number[] {
  const lengths = new Set([...upFrom(0, 34), ...upFrom(64, 33), 100]);
  for (let power = 64; power <= max + 1; power *= 2)
    lengths
      .add(power - 1)
      .add(power)
      .add(power + 1);
  return [...lengths].filter((n) => n <= max).sort((a, b) => a - b);
}

/**
 * Sizes in each of which every axis has another length, and every axis runs through 1 … 33: each rest of blocks of up to 32 along each of
 * them, in few and small inputs.
 */
export function sweptSizes(axes: 2): [number, number][];
export function sweptSizes(axes: 3): [number, number, number][];
export function sweptSizes(axes: 4): [number, number, number, number][];
export function sweptSizes(axes: number): number[][] {
  // No step shares a factor with 33: none leaves a length out.
  const steps = [1, 32, 5, 7].slice(0, axes);
  return upFrom(0, 33).map((i) => steps.map((step, axis) => ((step * i + 8 * axis) % 33) + 1));
}

function upFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

export interface IllConditionedDot {
  a: Vector;
  b: Vector;
  /** 2 Σ|aᵢbᵢ| / |Σ aᵢbᵢ|, as in Ogita, Rump & Oishi 2005. */
  condition: number;
}

/**
 * Two vectors of odd length n ≥ 3 whose products cancel in pairs (x·y against 2ᵏx·(−2⁻ᵏy), so exactly) except for one
 * small product: a dot product with about the asked condition number, whose every digit comes from that one term.
 */
export function illConditionedDot(rng: Rng, n: number, condition: number): IllConditionedDot {
  if (n < 3 || n % 2 === 0) throw new RangeError(`illConditionedDot: odd length ≥ 3 expected, got ${n}`);
  const terms: [number, number][] = [];
  let absolute = 0;
  for (let i = 0; i < (n - 1) / 2; i++) {
    const x = rng.uniform(1, 2);
    const y = rng.uniform(-2, 2) || 1;
    const scale = rng.pick([0.125, 0.25, 0.5, 2, 4, 8]);
    terms.push([x, y], [x * scale, -y / scale]);
    absolute += 2 * Math.abs(x * y);
  }
  const rest = (2 * absolute) / condition;
  const factor = rng.uniform(1, 2);
  terms.push([factor, rest / factor]);
  const shuffled = rng.shuffle(terms);
  return {
    a: Float64Array.from(shuffled, (term) => term[0]),
    b: Float64Array.from(shuffled, (term) => term[1]),
    condition: (2 * (absolute + rest)) / rest,
  };
}

/**
 * One query of width 1 over 2·`half` keys: each of the first half has e⁻⁶⁴⁰ times the weight of one of the second, and a value of 1e288 beside 1. What a
 * running sum has of the first keys must be scaled down when the others come, by no less than those outweigh them.
 */
export function outweighedFirst(half: number): [q: Matrix, k: Matrix, v: Matrix] {
  const column = (first: number, second: number): Matrix => ({
    rows: 2 * half,
    cols: 1,
    data: new Float64Array(2 * half).fill(first, 0, half).fill(second, half),
  });
  return [{ rows: 1, cols: 1, data: Float64Array.of(1) }, column(-640, 0), column(1e288, 1)];
}

function bitsOf(value: number): bigint {
  float[0] = value;
  return bits[0]!;
}

function fromBits(pattern: bigint): number {
  bits[0] = pattern;
  return float[0]!;
}
