import * as fc from "fast-check";
import type { Program } from "./program.ts";
import { entry, refusal, writeEntry, writeRefusal } from "./write/entries.ts";
import { habits, Listing } from "./write/listing.ts";
import { result, writeResult } from "./write/results.ts";
import { softmaxes, writeSoftmax } from "./write/softmaxes.ts";
import { sums, writeSum, type SumChoice } from "./write/sums.ts";
import { transposes, writeTranspose } from "./write/transposes.ts";
import { writeExponential } from "./write/exponentials.ts";

const scales = [
  "divide the score",
  "multiply the score",
  "divide the query",
  "both by the fourth root",
] as const;
const mixings = [
  "per output",
  "value by value",
  "values transposed",
  "flash",
  "all queries at once",
] as const;

/** Attentions: any sum, any place for 1/√d, any softmax, weights first or one pass over the keys. */
export const attentionProgram: fc.Arbitrary<Program> = fc
  .record({
    habits,
    refusal,
    entry,
    scale: fc.constantFrom(...scales),
    mixing: fc.constantFrom(...mixings),
    scoreSum: sums,
    softmax: softmaxes,
    transpose: transposes,
    rowsOf: fc.constantFrom("subarray", "slice"),
    result,
  })
  .map((choice) => {
    const listing = new Listing(choice.habits);
    const [q, k, v] = [listing.name("q"), listing.name("k"), listing.name("v")];
    const row = listing.helper(
      "rowOf",
      `(m: ${listing.matrix}, at: number): Float64Array`,
      () => `return m.data.${choice.rowsOf}(at * m.cols, (at + 1) * m.cols);`,
    );
    const score = writeScore(listing, choice.scoreSum, choice.scale);
    const names = { q, k, v, row, score };
    const body = [
      writeRefusal(listing, choice.refusal, `${q}.cols`, `${k}.cols`),
      writeRefusal(listing, choice.refusal, `${k}.rows`, `${v}.rows`),
      `const result = new Float64Array(${q}.rows * ${v}.cols);`,
      ...(choice.mixing === "values transposed"
        ? [`const turned = ${writeTranspose(listing, choice.transpose)}(${v}.data, ${v}.rows, ${v}.cols);`]
        : []),
      ...(choice.mixing === "all queries at once"
        ? [threeMatrices(listing, choice, names)]
        : [
            `for (let r = 0; r < ${q}.rows; r++) {`,
            `const query = ${row}(${q}, r);`,
            choice.mixing === "flash"
              ? flash((t) => writeExponential(choice.softmax.exponential, t), names)
              : weighted(listing, choice, names),
            "}",
          ]),
      `return ${writeResult(listing, choice.result, `${q}.rows`, `${v}.cols`, "result")};`,
    ];
    const written = writeEntry(listing, choice.entry, "attention", {
      parameters: [q, k, v].map((name) => `${name}: ${listing.matrix}`),
      result: listing.matrix,
      body: body.join("\n"),
    });
    return { slug: "attention", source: listing.text(written) };
  });

interface Names {
  readonly q: string;
  readonly k: string;
  readonly v: string;
  readonly row: string;
  readonly score: string;
}

function writeScore(listing: Listing, sum: SumChoice, scale: (typeof scales)[number]): string {
  return listing.helper("scoreOf", "(query: Float64Array, key: Float64Array): number", () => {
    const d = "query.length";
    const term = {
      "divide the score": "query[t] * key[t]",
      "multiply the score": "query[t] * key[t]",
      "divide the query": "(query[t] / root) * key[t]",
      "both by the fourth root": "(query[t] / root) * (key[t] / root)",
    }[scale];
    const root = {
      "divide the score": `const root = Math.sqrt(${d});`,
      "multiply the score": `const root = 1 / Math.sqrt(${d});`,
      "divide the query": `const root = ${d} ** 0.5;`,
      "both by the fourth root": `const root = Math.sqrt(Math.sqrt(${d}));`,
    }[scale];
    const { before, value } = writeSum(listing, sum, { n: d, index: "t", term, target: "product" });
    const last = { "divide the score": " / root", "multiply the score": " * root" }[scale as string] ?? "";
    return `${root}\n${before}\nreturn ${value}${last};`;
  });
}

function weighted(
  listing: Listing,
  choice: { softmax: Parameters<typeof writeSoftmax>[1]; mixing: (typeof mixings)[number] },
  { k, v, row, score }: Names,
): string {
  const weights = writeSoftmax(listing, choice.softmax);
  const first = `const weights = ${weights}(Float64Array.from({ length: ${k}.rows }, (_, j) => ${score}(query, ${row}(${k}, j))));`;
  if (choice.mixing === "value by value") {
    return `${first}\nfor (let j = 0; j < ${v}.rows; j++) {\n  for (let c = 0; c < ${v}.cols; c++) result[r * ${v}.cols + c] += weights[j] * ${v}.data[j * ${v}.cols + c];\n}`;
  }
  const value = choice.mixing === "per output" ? `${v}.data[j * ${v}.cols + c]` : `turned[c * ${v}.rows + j]`;
  const sum = writeSum(listing, choice.softmax.sum, {
    n: `${v}.rows`,
    index: "j",
    term: `weights[j] * ${value}`,
    target: "mixed",
  });
  return `${first}\nfor (let c = 0; c < ${v}.cols; c++) {\n${sum.before}\nresult[r * ${v}.cols + c] = ${sum.value};\n}`;
}

/** Scores of all queries, then weights of all, then the outputs: as matrix libraries have it. */
function threeMatrices(
  listing: Listing,
  choice: { softmax: Parameters<typeof writeSoftmax>[1] },
  { q, k, v, row, score }: Names,
): string {
  const weights = writeSoftmax(listing, choice.softmax);
  const sum = writeSum(listing, choice.softmax.sum, {
    n: `${v}.rows`,
    index: "j",
    term: `weights[r]![j]! * ${v}.data[j * ${v}.cols + c]!`,
    target: "mixed",
  });
  return `const scores = Array.from({ length: ${q}.rows }, (_, r) =>
  Float64Array.from({ length: ${k}.rows }, (__, j) => ${score}(${row}(${q}, r), ${row}(${k}, j))));
const weights = scores.map(${weights});
for (let c = 0; c < ${v}.cols; c++) {
  for (let r = 0; r < ${q}.rows; r++) {
${sum.before}
result[r * ${v}.cols + c] = ${sum.value};
  }
}`;
}

/** One pass over keys and values with a running maximum. */
function flash(e: (t: string) => string, { k, v, row, score }: Names): string {
  return `let max = -Infinity;
let sum = 0;
const mixed = new Float64Array(${v}.cols);
for (let j = 0; j < ${k}.rows; j++) {
  const logit = ${score}(query, ${row}(${k}, j));
  const next = Math.max(max, logit);
  const rescale = ${e("max - next")};
  const weight = ${e("logit - next")};
  sum = sum * rescale + weight;
  ${row}(${v}, j).forEach((x, c) => (mixed[c] = mixed[c] * rescale + weight * x));
  max = next;
}
result.set(mixed.map((x) => x / sum), r * ${v}.cols);`;
}
