import * as fc from "fast-check";

/** e^t for t ≤ 0, from `t` as an expression. Each is within a few ulps times 1 + |t|. */
const styles = {
  exp: (t: string) => `Math.exp(${t})`,
  "powers of two": (t: string) => `2 ** ((${t}) * Math.LOG2E)`,
  "powers of e": (t: string) => `Math.E ** (${t})`,
  pow: (t: string) => `Math.pow(2, (${t}) / Math.LN2)`,
  "square of the half": (t: string) => `Math.exp((${t}) / 2) ** 2`,
  "one over the inverse": (t: string) => `1 / Math.exp(-(${t}))`,
};

export type ExponentialStyle = keyof typeof styles;

export const exponential = fc.constantFrom(...(Object.keys(styles) as ExponentialStyle[]));

export function writeExponential(style: ExponentialStyle, t: string): string {
  return styles[style](t);
}
