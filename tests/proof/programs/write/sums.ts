/** Sums of n terms: every one that double precision has been served with. Each is within a third of its bound. */
import * as fc from "fast-check";
import type { Listing } from "./listing.ts";

export interface SumChoice {
  readonly style: keyof typeof styles;
  /** Block length, or number of running sums. */
  readonly size: number;
  /** Written out where it is needed instead of called. */
  readonly inline: boolean;
}

/** Statements, and the expression that has the value after them. */
export interface Computed {
  readonly before: string;
  readonly value: string;
}

/** Σ over i from 0 to n − 1 of `term`, which is an expression in the variable `index`. `target` names the result. */
export function writeSum(
  listing: Listing,
  { style, size, inline }: SumChoice,
  { n, index, term, target }: { n: string; index: string; term: string; target: string },
): Computed {
  const loop = inline ? inlineLoops[style] : undefined;
  if (loop) return { before: loop({ n, index, term, target }), value: target };
  const self = listing.helper("total", "(n: number, term: (i: number) => number): number", () =>
    styles[style](listing, size),
  );
  return { before: "", value: `${self}(${n}, (${index}: number) => ${term})` };
}

type Loop = (terms: { n: string; index: string; term: string; target: string }) => string;

const inlineLoops: Record<string, Loop> = {
  upwards: ({ n, index, term, target }) =>
    `let ${target} = 0;\nfor (let ${index} = 0; ${index} < ${n}; ${index}++) ${target} += ${term};`,
  downwards: ({ n, index, term, target }) =>
    `let ${target} = 0;\nfor (let ${index} = ${n} - 1; ${index} >= 0; ${index}--) ${target} += ${term};`,
  "endless with a break": ({ n, index, term, target }) =>
    `let ${target} = 0;\nfor (let ${index} = 0; ; ${index} += 1) {\n  if (${index} >= ${n}) break;\n  ${target} = ${target} + ${term};\n}`,
  "over keys": ({ n, index, term, target }) =>
    `let ${target} = 0;\nfor (const ${index} of new Uint8Array(${n}).keys()) ${target} = ${term} + ${target};`,
};

/** Bodies of `total(n, term)`. */
const styles = {
  upwards: () => "let s = 0;\nfor (let i = 0; i < n; i++) s += term(i);\nreturn s;",
  downwards: () => "let s = 0;\nlet i = n;\nwhile (i-- > 0) s += term(i);\nreturn s;",
  "endless with a break": () =>
    "let i = 0;\nlet s = 0;\nwhile (true) {\n  if (i === n) return s;\n  s += term(i++);\n}",
  "over keys": () => "let s = 0;\nfor (const i of Array(n).keys()) s += term(i);\nreturn s;",
  "do while": () =>
    "if (n === 0) return 0;\nlet s = 0;\nlet i = 0;\ndo s += term(i);\nwhile (++i < n);\nreturn s;",
  reduce: () => "return Array.from({ length: n }, (_, i) => term(i)).reduce((s, t) => s + t, 0);",
  "reduce from the right": () =>
    "return new Float64Array(n).map((_, i) => term(i)).reduceRight((s, t) => s + t, 0);",
  "for each": () => "let s = 0;\nnew Float64Array(n).forEach((_, i) => {\n  s += term(i);\n});\nreturn s;",
  "iterator methods": () => "return Array(n).keys().map(term).reduce((s, t) => s + t, 0);",
  "running sums": (_: Listing, size: number) =>
    `const sums = new Float64Array(${size});\nfor (let i = 0; i < n; i++) sums[i % ${size}] += term(i);\nreturn sums.reduce((s, t) => s + t);`,
  "unrolled by four": () => unrolled,
  blocks: (_: Listing, size: number) =>
    `let all = 0;\nfor (let from = 0; from < n; from += ${size}) {\n  const to = Math.min(n, from + ${size});\n  let s = 0;\n  for (let i = from; i < to; i++) s += term(i);\n  all += s;\n}\nreturn all;`,
  halves: (_: Listing, size: number) =>
    `const part = (from: number, to: number): number => {\n  if (to - from > ${size}) {\n    const middle = (from + to) >>> 1;\n    return part(from, middle) + part(middle, to);\n  }\n  let s = 0;\n  for (let i = from; i < to; i++) s += term(i);\n  return s;\n};\nreturn part(0, n);`,
  "tree in place": () => tree,
  Kahan: () => kahan,
  Neumaier: () => neumaier,
  "two purses": () =>
    "let gains = 0;\nlet losses = 0;\nfor (let i = 0; i < n; i++) {\n  const t = term(i);\n  if (t < 0) losses -= t;\n  else gains += t;\n}\nreturn gains - losses;",
  "smallest first": () =>
    "const terms = Float64Array.from({ length: n }, (_, i) => term(i));\nterms.sort((x, y) => Math.abs(x) - Math.abs(y));\nlet s = 0;\nfor (const t of terms) s += t;\nreturn s;",
  "buffer that is kept": (listing: Listing) => {
    const scratch = listing.declare("scratch", (name) => `let ${name} = new Float64Array(16);`);
    return `if (${scratch}.length < n) ${scratch} = new Float64Array(2 * n);\nfor (let i = 0; i < n; i++) ${scratch}[i] = term(i);\nlet s = 0;\nfor (const t of ${scratch}.subarray(0, n)) s += t;\nreturn s;`;
  },
  "short ones apart": () =>
    "switch (n) {\n  case 0:\n    return 0;\n  case 1:\n    return term(0);\n  case 2:\n    return term(0) + term(1);\n  case 3:\n    return term(0) + term(1) + term(2);\n}\nlet s = term(0) + term(n - 1);\nfor (let i = 1; i < n - 1; i++) s += term(i);\nreturn s;",
  "from both ends": () =>
    "let s = 0;\nlet low = 0;\nlet high = n - 1;\nwhile (low < high) s += term(low++) + term(high--);\nreturn low === high ? s + term(low) : s;",
  "in strides": (_: Listing, size: number) =>
    `let all = 0;\nfor (let first = 0; first < Math.min(${size}, n); first++) {\n  let s = 0;\n  for (let i = first; i < n; i += ${size}) s += term(i);\n  all += s;\n}\nreturn all;`,
  generator: (listing: Listing) => {
    const terms = listing.declare(
      "eachTerm",
      (name) =>
        `function* ${name}(n: number, term: (i: number) => number): Generator<number> {\n  for (let i = 0; i < n; i++) yield term(i);\n}`,
    );
    return `let s = 0;\nfor (const t of ${terms}(n, term)) s += t;\nreturn s;`;
  },
  "an object that adds": (listing: Listing) => {
    const purse = listing.declare(
      "Purse",
      (name) =>
        `class ${name} {\n  #held = 0;\n  constructor(private readonly term: (i: number) => number) {}\n  add(i: number): this {\n    this.#held += this.term(i);\n    return this;\n  }\n  get held(): number {\n    return this.#held;\n  }\n}`,
    );
    return `const purse = new ${purse}(term);\nfor (let i = 0; i < n; ++i) purse.add(i);\nreturn purse.held;`;
  },
  "odd and even": (listing: Listing) => {
    const parity = listing.declare("Parity", (name) => `enum ${name} {\n  Even,\n  Odd,\n}`);
    return `const sums = [0, 0];\nfor (let i = 0; i < n; i++) sums[i % 2 === 0 ? ${parity}.Even : ${parity}.Odd]! += term(i);\nreturn sums[${parity}.Even]! + sums[${parity}.Odd]!;`;
  },
} satisfies Record<string, (listing: Listing, size: number) => string>;

const unrolled = `let s0 = 0, s1 = 0, s2 = 0, s3 = 0;
let i = 0;
for (; i + 3 < n; i += 4) {
  s0 += term(i);
  s1 += term(i + 1);
  s2 += term(i + 2);
  s3 += term(i + 3);
}
while (i < n) s0 += term(i++);
return (s0 + s1) + (s2 + s3);`;

const tree = `if (n === 0) return 0;
const level = Float64Array.from({ length: n }, (_, i) => term(i));
let width = n;
while (width > 1) {
  const half = Math.ceil(width / 2);
  for (let i = 0; i + half < width; i++) level[i] += level[i + half];
  width = half;
}
return level[0];`;

const kahan = `let s = 0;
let lost = 0;
for (let i = 0; i < n; i++) {
  const t = term(i) - lost;
  const next = s + t;
  lost = next - s - t;
  s = next;
}
return s;`;

const neumaier = `let s = 0;
let rest = 0;
for (let i = 0; i < n; i++) {
  const t = term(i);
  const next = s + t;
  rest += Math.abs(s) >= Math.abs(t) ? s - next + t : t - next + s;
  s = next;
}
return s + rest;`;

export const sums: fc.Arbitrary<SumChoice> = fc.record({
  style: fc.constantFrom(...(Object.keys(styles) as (keyof typeof styles)[])),
  size: fc.constantFrom(2, 3, 4, 5, 7, 8, 16, 32, 64, 100),
  inline: fc.boolean(),
});
