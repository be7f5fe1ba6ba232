/** Normalisations as honest people write them. Each must stay within a third of every bound. */
export type RmsNorm = (x: Float64Array, gain: Float64Array, epsilon: number) => Float64Array;
export type LayerNorm = (
  x: Float64Array,
  gain: Float64Array,
  bias: Float64Array,
  epsilon: number,
) => Float64Array;

const total = (x: Float64Array) => x.reduce((a, b) => a + b, 0);
const largest = (x: Float64Array) => x.reduce((m, v) => Math.max(m, Math.abs(v)), 0);

/** For any magnitude. */
export const honestRmsNorms: Record<string, RmsNorm> = {
  "scaled by the largest, √ε among them": (x, gain, epsilon) => {
    const scale = Math.max(largest(x), Math.sqrt(epsilon));
    const unit = x.map((v) => v / scale);
    const rest = epsilon / scale / scale;
    const root = Math.sqrt(total(unit.map((v) => v * v)) / x.length + rest);
    return unit.map((v, i) => (v / root) * gain[i]);
  },
  "Math.hypot": (x, gain, epsilon) => {
    const root = Math.hypot(Math.hypot(...x) / Math.sqrt(x.length), Math.sqrt(epsilon));
    return x.map((v, i) => gain[i] * (v / root));
  },
};

/** For magnitudes whose squares are safe. */
export const plainRmsNorms: Record<string, RmsNorm> = {
  plain: (x, gain, epsilon) => {
    const root = Math.sqrt(total(x.map((v) => v * v)) / x.length + epsilon);
    return x.map((v, i) => (gain[i] * v) / root);
  },
  "reciprocals, from the right": (x, gain, epsilon) => {
    const inverse = 1 / x.length;
    const factor = 1 / Math.sqrt(x.reduceRight((sum, v) => sum + v * v * inverse, 0) + epsilon);
    return x.map((v, i) => gain[i] * (v * factor));
  },
  "√n outside": (x, gain, epsilon) => {
    const n = x.length;
    const factor = Math.sqrt(n) / Math.sqrt(total(x.map((v) => v ** 2)) + n * epsilon);
    return x.map((v, i) => v * factor * gain[i]);
  },
};

const finish = (
  x: Float64Array,
  mean: number,
  variance: number,
  gain: Float64Array,
  bias: Float64Array,
  epsilon: number,
) => x.map((v, i) => (gain[i] * (v - mean)) / Math.sqrt(variance + epsilon) + bias[i]);

export const honestLayerNorms: Record<string, LayerNorm> = {
  "two passes": (x, gain, bias, epsilon) => {
    const mean = total(x) / x.length;
    const variance = total(x.map((v) => (v - mean) ** 2)) / x.length;
    return finish(x, mean, variance, gain, bias, epsilon);
  },
  "reciprocals, from the right": (x, gain, bias, epsilon) => {
    const inverse = 1 / x.length;
    const mean = x.reduceRight((sum, v) => sum + v * inverse, 0);
    const factor = 1 / Math.sqrt(x.reduceRight((sum, v) => sum + (v - mean) ** 2 * inverse, 0) + epsilon);
    return x.map((v, i) => (v - mean) * factor * gain[i] + bias[i]);
  },
  Welford: (x, gain, bias, epsilon) => {
    let mean = 0;
    let squares = 0;
    x.forEach((v, i) => {
      const before = v - mean;
      mean += before / (i + 1);
      squares += before * (v - mean);
    });
    return finish(x, mean, squares / x.length, gain, bias, epsilon);
  },
  "two passes, corrected": (x, gain, bias, epsilon) => {
    const rough = total(x) / x.length;
    const deviations = x.map((v) => v - rough);
    const left = total(deviations) / x.length;
    const variance = total(deviations.map((v) => v * v)) / x.length - left * left;
    return finish(deviations, left, variance, gain, bias, epsilon);
  },
  "halves merged": (x, gain, bias, epsilon) => {
    const { mean, squares } = merged(x);
    return finish(x, mean, squares / x.length, gain, bias, epsilon);
  },
};

/** Mean and squared deviations by halves (Chan, Golub & LeVeque). */
function merged(x: Float64Array): { mean: number; squares: number } {
  const n = x.length;
  if (n <= 1) return { mean: n === 0 ? 0 : x[0], squares: 0 };
  const half = n >> 1;
  const [a, b] = [merged(x.subarray(0, half)), merged(x.subarray(half))];
  const step = b.mean - a.mean;
  return {
    mean: a.mean + (step * (n - half)) / n,
    squares: a.squares + b.squares + (step * step * half * (n - half)) / n,
  };
}
