/** The largest element. Every style lets a NaN through, or says that it does not. */
import * as fc from "fast-check";
import type { Listing } from "./listing.ts";

const styles = {
  loop: (pick: string) =>
    `let m = start;\nfor (let i = 0; i < v.length; i++) m = Math.max(m, ${pick}(v[i]));\nreturn m;`,
  "for of": (pick: string) => `let m = start;\nfor (const x of v) m = Math.max(${pick}(x), m);\nreturn m;`,
  reduce: (pick: string) => `return v.reduce((m, x) => Math.max(m, ${pick}(x)), start);`,
  halves: (pick: string) =>
    `const top = (from: number, to: number): number => {\n  if (to - from === 0) return start;\n  if (to - from === 1) return ${pick}(v[from]);\n  const middle = from + Math.floor((to - from) / 2);\n  return Math.max(top(from, middle), top(middle, to));\n};\nreturn top(0, v.length);`,
  sorted: (pick: string) => `return Float64Array.from(v, (x) => ${pick}(x)).sort().at(-1) ?? start;`,
  "in slices": (pick: string) =>
    `let m = start;\nfor (let at = 0; at < v.length; at += 1000) m = Math.max(m, ...v.subarray(at, at + 1000).map((x) => ${pick}(x)));\nreturn m;`,
  comparing: (pick: string) =>
    `let m = start;\nfor (let i = 0; i < v.length; i++) {\n  const x = ${pick}(v[i]);\n  if (x > m) m = x;\n}\nreturn m;`,
};

export type LargestStyle = keyof typeof styles;

const all = Object.keys(styles) as LargestStyle[];

/** Passes a NaN on. */
export const largestWithNaN = fc.constantFrom(...all.filter((style) => style !== "comparing"));
/** May pass over a NaN. */
export const anyLargest = fc.constantFrom(...all);

/** max vᵢ, −∞ when there is none; what to call it by. */
export function writeLargest(listing: Listing, style: LargestStyle): string {
  return listing.helper(
    "largest",
    "(v: Float64Array): number",
    () => `const start = -Infinity;\n${styles[style]("")}`,
  );
}

/** max |vᵢ|, 0 when there is none. */
export function writeLargestSize(listing: Listing, style: LargestStyle): string {
  return listing.helper(
    "largestSize",
    "(v: Float64Array): number",
    () => `const start = 0;\n${styles[style]("Math.abs")}`,
  );
}
