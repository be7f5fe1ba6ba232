/** Sources that are too large, too deep or too broken for a file of their own. */
import type { Expected } from "./programs.ts";

interface Generated {
  name: string;
  expected: Expected;
  /** What it tries. */
  tries: string;
  make(): string;
}

const zero = "export function dot(a: Float64Array, b: Float64Array): number { return 0; }\n";
const returning = (expression: string): string => zero.replace("return 0", `return ${expression}`);

const fourfold = (i: number): string =>
  i === 0 ? 'a0 = "xxxxxxxxxxxxxxxx"' : `a${i} = ${`a${i - 1} + `.repeat(3)}a${i - 1}`;

export const generatedPrograms: Generated[] = [
  {
    name: "dot--five-megabytes",
    expected: "compile-error",
    tries: "a source of five megabytes",
    make: () => `${zero}//${"x".repeat(5e6)}`,
  },
  {
    name: "dot--just-too-long",
    expected: "compile-error",
    tries: "a source one byte longer than allowed, in letters of several bytes",
    make: () => `${zero}//${"界".repeat(Math.ceil((128 * 1024 - zero.length - 1) / 3))}`,
  },
  {
    name: "dot--nul",
    expected: "compile-error",
    tries: "a NUL within a text, which no database column takes",
    make: () => returning("'a\0b'.length"),
  },
  {
    name: "dot--nul-on-every-line",
    expected: "compile-error",
    tries: "tens of thousands of forbidden characters, each on a line of its own to be located",
    make: () => `${zero}${"\0\n".repeat(28_000)}`,
  },
  {
    name: "dot--declarations-without-end",
    expected: "wrong-answer",
    tries: "tens of thousands of lines that begin like a declaration of state, in a text",
    make: () => returning(`\`${"\nconst x".repeat(15_000)}\`.length`),
  },
  {
    name: "dot--half-a-character",
    expected: "compile-error",
    tries: "half a surrogate pair, which is no text at all",
    make: () => returning("'\uD800'.length"),
  },
  {
    name: "dot--nothing",
    expected: "compile-error",
    tries: "an empty file",
    make: () => "",
  },
  {
    name: "dot--enum-bomb",
    expected: "compile-error",
    tries: "an enum whose members are each four times the one before",
    make: () => {
      return `enum A { ${Array.from({ length: 16 }, (_, i) => fourfold(i)).join(", ")} }\n${returning("A.a15.length")}`;
    },
  },
  {
    name: "dot--nested-lists",
    expected: "compile-error",
    tries: "thirty thousand lists in each other, for which a type checker takes longer than it may",
    make: () => returning(`(${"[".repeat(30_000)}1${"]".repeat(30_000)}).length`),
  },
  {
    name: "dot--nested-brackets",
    expected: "wrong-answer",
    tries: "forty thousand brackets around one number",
    make: () => returning(`${"(".repeat(40_000)}1${")".repeat(40_000)}`),
  },
  {
    name: "dot--many-exports",
    expected: "compile-error",
    tries: "thousands of exports with long names, but not the one",
    make: () =>
      Array.from({ length: 1_000 }, (_, i) => `export const ${"n".repeat(100)}${i} = ${i};`).join("\n"),
  },
];
