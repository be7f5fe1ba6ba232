import type { Case, Text } from "../exercise/spec.ts";
import { isMatrix, shapeOf, type Value } from "../exercise/value.ts";

type Refuses = (args: Value[]) => boolean;

/**
 * Calls that must be refused: the first of the inputs with no size below 2, and `smallest`, an input of which every size is 1, with one size
 * of one argument changed, for every size of every argument. So a guard shows that compares in one direction only, leaves out one pair of
 * sizes, knows some differences by heart, or takes one element for no vector; the author's own cases need not think of each.
 */
export function misfitCases(
  inputs: readonly Value[][],
  smallest: Value[] | null,
  parameterNames: readonly string[],
  refuses: Refuses,
): Case[] {
  const ordinary = inputs.find(hasNoSizeBelowTwo);
  return [
    ...(ordinary ? misfitsOf(ordinary, parameterNames, refuses) : []),
    ...(smallest ? misfitsOf(smallest, parameterNames, refuses).map(ofSizeOne) : []),
  ];
}

function misfitsOf(args: Value[], parameterNames: readonly string[], refuses: Refuses): Case[] {
  return args.flatMap((arg, i) =>
    shapeOf(arg).flatMap((size, dimension, shape) => {
      const unit = shape.length === 1 ? "element" : dimension === 0 ? "row" : "column";
      return otherSizes(size, unit).flatMap(([other, change]): Case[] => {
        const misfit = args.with(i, resized(arg, shape.with(dimension, other)));
        if (!refuses(misfit)) return [];
        return [{ name: nameOf(parameterNames[i]!, unit, change), args: misfit, expect: "throws" }];
      });
    }),
  );
}

function ofSizeOne({ name, ...misfit }: Case): Case {
  const text = name as Text;
  return {
    ...misfit,
    name: { en: `sizes of 1, but ${text.en}`, "zh-CN": `大小都是 1，但 ${text["zh-CN"]}` },
  };
}

export function hasNoSizeBelowTwo(args: readonly Value[]): boolean {
  return args.every((arg) => shapeOf(arg).every((size) => size >= 2));
}

type Unit = "element" | "row" | "column";

/** By how many too large or too small, twice as large, or nothing at all. */
type Change = 1 | -1 | 2 | -2 | 3 | -3 | "doubled" | "none";

/** Each size once. Rows without columns are left out: a width of 0 is a question of its own. */
function otherSizes(size: number, unit: Unit): [other: number, change: Change][] {
  const steps = ([1, -1, 2, -2, 3, -3] as const).map((step): [number, Change] => [size + step, step]);
  const all: [number, Change][] = [...steps.filter(([other]) => other > 0), [2 * size, "doubled"]];
  if (unit !== "column") all.push([0, "none"]);
  return all.filter(([other], i) => all.findIndex(([earlier]) => earlier === other) === i);
}

const unitsInChinese = { element: "个元素", row: "行", column: "列" } as const;
const numbers = [
  ["one", "一"],
  ["two", "两"],
  ["three", "三"],
] as const;

function nameOf(parameter: string, unit: Unit, change: Change): Text {
  const inChinese = unitsInChinese[unit];
  if (change === "none")
    return { en: `${parameter} without ${unit}s`, "zh-CN": `${parameter} 一${inChinese}也没有` };
  if (change === "doubled")
    return {
      en: `${parameter} with twice as many ${unit}s`,
      "zh-CN": `${parameter} 的${unit === "element" ? "元素" : inChinese}数翻倍`,
    };
  const [number, numberInChinese] = numbers[Math.abs(change) - 1]!;
  const units = Math.abs(change) === 1 ? unit : `${unit}s`;
  return {
    en: `${parameter} with ${number} ${units} ${change > 0 ? "too many" : "too few"}`,
    "zh-CN": `${parameter} ${change > 0 ? "多" : "少"}${numberInChinese}${inChinese}`,
  };
}

/** The numbers in the order in which they are stored; from the first on again where more are needed. */
function resized(value: Value, shape: readonly number[]): Value {
  if (typeof value === "number") return value;
  const from = isMatrix(value) ? value.data : value;
  const data = Float64Array.from(
    { length: shape.reduce((product, size) => product * size, 1) },
    (_, i) => from[i % from.length]!,
  );
  return isMatrix(value) ? { rows: shape[0]!, cols: shape[1]!, data } : data;
}
