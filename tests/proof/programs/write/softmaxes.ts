/** Softmax of a row of logits, of which at least one is not −∞. */
import * as fc from "fast-check";
import { exponential, writeExponential, type ExponentialStyle } from "./exponentials.ts";
import { anyLargest, writeLargest, type LargestStyle } from "./largest.ts";
import type { Listing } from "./listing.ts";
import { sums, writeSum, type SumChoice } from "./sums.ts";

const passes = ["two", "online", "online in blocks", "tree"] as const;
const divisions = ["divide", "reciprocal", "exponentiate again", "subtract the logarithm"] as const;
const makings = ["map", "from", "loop", "array", "generator", "copy"] as const;

export interface SoftmaxChoice {
  readonly pass: (typeof passes)[number];
  readonly division: (typeof divisions)[number];
  readonly making: (typeof makings)[number];
  readonly exponential: ExponentialStyle;
  readonly largest: LargestStyle;
  readonly sum: SumChoice;
}

export const softmaxes: fc.Arbitrary<SoftmaxChoice> = fc.record({
  pass: fc.constantFrom(...passes),
  division: fc.constantFrom(...divisions),
  making: fc.constantFrom(...makings),
  exponential,
  largest: anyLargest,
  sum: sums,
});

/** A helper from logits to weights; what to call it by. */
export function writeSoftmax(listing: Listing, choice: SoftmaxChoice): string {
  return listing.helper("weightsOf", "(logits: Float64Array): Float64Array", () => {
    const e = (t: string): string => writeExponential(choice.exponential, t);
    const found = choice.pass === "two" ? twoPasses(listing, choice, e) : onePass(listing, choice.pass, e);
    const last = {
      divide: choice.pass === "two" ? "powers[i] / sum" : `${e("z - max")} / sum`,
      reciprocal: choice.pass === "two" ? "powers[i] * (1 / sum)" : `${e("z - max")} * (1 / sum)`,
      "exponentiate again": `${e("z - max")} / sum`,
      "subtract the logarithm": e("z - max - Math.log(sum)"),
    }[choice.division];
    return `${found}\n${make(choice.making, last)}`;
  });
}

function twoPasses(listing: Listing, choice: SoftmaxChoice, e: (t: string) => string): string {
  const largest = writeLargest(listing, choice.largest);
  const sum = writeSum(listing, choice.sum, {
    n: "powers.length",
    index: "i",
    term: "powers[i]",
    target: "sum",
  });
  const total = sum.value === "sum" ? sum.before : `const sum = ${sum.value};`;
  return `const max = ${largest}(logits);\nconst powers = logits.map((z) => ${e("z - max")});\n${total}`;
}

function onePass(
  listing: Listing,
  pass: Exclude<SoftmaxChoice["pass"], "two">,
  e: (t: string) => string,
): string {
  switch (pass) {
    case "online":
      return `let max = -Infinity;
let sum = 0;
for (const z of logits) {
  if (z > max) {
    sum = sum * ${e("max - z")} + 1;
    max = z;
  } else if (z !== -Infinity) sum += ${e("z - max")};
}`;
    case "online in blocks":
      return `let max = -Infinity;
let sum = 0;
for (let from = 0; from < logits.length; from += 64) {
  const block = logits.subarray(from, from + 64);
  const top = Math.max(max, ...block);
  if (top === -Infinity) continue;
  sum *= ${e("max - top")};
  for (const z of block) sum += ${e("z - top")};
  max = top;
}`;
    case "tree": {
      const merge = listing.helper(
        "merged",
        "(v: Float64Array): { max: number; sum: number }",
        (self) => `if (v.length <= 4) {
  let max = -Infinity;
  for (const z of v) max = Math.max(max, z);
  let sum = 0;
  for (const z of v) sum += z === -Infinity ? 0 : ${e("z - max")};
  return { max, sum };
}
const half = v.length >> 1;
const left = ${self}(v.subarray(0, half));
const right = ${self}(v.subarray(half));
const max = Math.max(left.max, right.max);
const brought = (part: { max: number; sum: number }): number => (part.sum === 0 ? 0 : part.sum * ${e("part.max - max")});
return { max, sum: brought(left) + brought(right) };`,
      );
      return `const { max, sum } = ${merge}(logits);`;
    }
  }
}

/** A new Float64Array of the weights, `weight` being an expression in `z`, the logit, and `i`. */
function make(making: SoftmaxChoice["making"], weight: string): string {
  switch (making) {
    case "map":
      return `return logits.map((z, i) => ${weight});`;
    case "from":
      return `return Float64Array.from(logits, (z, i) => ${weight});`;
    case "loop":
      return `const result = new Float64Array(logits.length);\nfor (let i = 0; i < logits.length; i++) {\n  const z = logits[i];\n  result[i] = ${weight};\n}\nreturn result;`;
    case "array":
      return `const result: number[] = [];\nlogits.forEach((z, i) => result.push(${weight}));\nreturn new Float64Array(result);`;
    case "generator":
      return `function* each(): Generator<number> {\n  for (const [i, z] of logits.entries()) yield ${weight};\n}\nreturn new Float64Array(each());`;
    case "copy":
      return `const result = logits.slice();\nlet i = result.length;\nwhile (i-- > 0) {\n  const z = logits[i];\n  result[i] = ${weight};\n}\nreturn result;`;
  }
}
