import { exponentOf, powerOfTwo } from "./exponent.ts";

/**
 * Unit in the last place: the distance between |x| and the next larger double.
 * 2⁻¹⁰⁷⁴ for 0 and subnormals; Infinity for ±Infinity; NaN for NaN. Source: Muller et al., Handbook of Floating-Point
 * Arithmetic, §2.3.2 (Goldberg's definition).
 */
export function ulp(x: number): number {
  if (!Number.isFinite(x)) return Math.abs(x);
  return powerOfTwo(Math.max(exponentOf(x), -1022) - 52);
}

/**
 * |got − expected| in units in the last place of `expected`. 0 when both are NaN or the same infinity, Infinity when
 * only one of them is finite or they are different in kind.
 */
export function errorInUlps(got: number, expected: number): number {
  if (Object.is(got, expected) || got === expected) return 0;
  if (!Number.isFinite(got) || !Number.isFinite(expected)) return Infinity;
  const unit = ulp(expected);
  const difference = Math.abs(got - expected);
  return difference === Infinity ? Math.abs(got / unit - expected / unit) : difference / unit;
}
