import type { ThrowsAnswer, VectorAnswer } from "../answer.ts";
import { UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import type { Bounded } from "../arithmetic/running-error.ts";
import { given, minus, over, plus, root, sumOf, times, vectorAnswer } from "../arithmetic/running-error.ts";
import type { Vector } from "../types.ts";

/**
 * The exact yᵢ = gᵢ(xᵢ − μ)/√(σ² + ε) + bᵢ with a bound for every reasonable double-precision algorithm, by running error
 * analysis of the two passes (u = 2⁻⁵³): the mean errs by (n + 8)u·Σ|xⱼ|/n, which every deviation inherits; squares, their mean, root,
 * quotient, gain and bias add what they carry on and a rounding each; then the headroom of 3. One pass that updates mean and
 * squares (Welford 1962; Chan, Golub & LeVeque 1983) has a relative error of n·u·√(1 + μ²/σ²) in σ², which is what the error of
 * the mean costs here. Σx²/n − μ² has n·u·μ²/σ², and is outside for large means.
 *
 * For |x| from 1e-100 to 1e100, gains and biases that are 0 or of ordinary size. A NaN in x: every element NaN; in gain or bias: that element NaN. ±Infinity is not asked, nor are
 * equal elements with ε = 0: bounds of Infinity. Throws where the lengths differ and for ε < 0 or NaN.
 */
export function layerNormOracle(
  x: Vector,
  gain: Vector,
  bias: Vector,
  epsilon: number,
): VectorAnswer | ThrowsAnswer {
  const n = x.length;
  if (gain.length !== n || bias.length !== n || !(epsilon >= 0)) return { kind: "throws" };
  if (!x.every(Number.isFinite) || epsilon === Infinity) {
    const bound = x.some(Number.isNaN) ? 0 : Infinity;
    return { kind: "vector", data: new Float64Array(n).fill(NaN), bounds: new Float64Array(n).fill(bound) };
  }
  const deviations = deviationsOf(x);
  const variance = over(sumOf(deviations.map((d) => times(d, d))), given(n));
  const spread = root(plus(variance, given(epsilon)));
  const elements = deviations.map((deviation, i) => {
    const element = plus(times(given(gain[i]), over(deviation, spread)), given(bias[i]));
    // Beside a large bias the rounding of the exact value itself is all that an honest result differs by.
    return plus(element, given(0));
  });
  return withoutNumbers(vectorAnswer(elements), gain, bias);
}

function deviationsOf(x: Vector): Bounded[] {
  const elements = Array.from(x, given);
  const { exact } = over(sumOf(elements), given(x.length));
  const magnitude = x.reduce((sum, value) => sum + Math.abs(value) / x.length, 0);
  const mean = { exact, error: (x.length + 8) * UNIT_ROUNDOFF * magnitude };
  return elements.map((element) => minus(element, mean));
}

/** Elements whose gain or bias is no finite number. */
function withoutNumbers(answer: VectorAnswer, gain: Vector, bias: Vector): VectorAnswer {
  gain.forEach((_, i) => {
    if (Number.isFinite(gain[i]) && Number.isFinite(bias[i])) {
      if (!(answer.bounds[i] < Infinity)) answer.bounds[i] = Infinity;
      return;
    }
    answer.data[i] = NaN;
    answer.bounds[i] = Number.isNaN(gain[i] + bias[i]) ? 0 : Infinity;
  });
  return answer;
}
