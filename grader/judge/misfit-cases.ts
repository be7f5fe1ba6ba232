import type { Case, Text } from "../exercise/spec.ts";
import { isMatrix, shapeOf, type Value } from "../exercise/value.ts";

type Refuses = (args: Value[]) => boolean;

/** An input whose sizes fit, and by how much one of them is changed. */
export interface Fitting {
  args: Value[];
  changes: readonly Change[];
  /** Then only sizes of so many are changed. */
  size?: number;
  /** What is said of it before the change. */
  title?: Text;
}

/** By how many too large or too small, twice as large, or nothing at all. */
type Change = number | "doubled" | "none";

const everyChange: readonly Change[] = [1, -1, 2, -2, 3, -3, "doubled", "none"];
const lengthOfLong = 96;

/**
 * What is changed: the first of the inputs with no size below 2; an input of which every size is 1; for each axis one that has nothing along
 * it, for a shape that is looked at on the way is not looked at there; and for each axis one that is long along it, for two lengths may be
 * alike in their last digits.
 */
export function fittingInputs(
  inputs: readonly Value[][],
  axes: readonly string[],
  ones: (lengthAlong: (axis: string) => number) => Value[],
): Fitting[] {
  const ordinary = inputs.find(hasNoSizeBelowTwo);
  return [
    ...(ordinary ? [{ args: ordinary, changes: everyChange }] : []),
    ...(axes.length === 0 ? [] : [{ args: ones(() => 1), changes: everyChange, title: titles.ofSizeOne }]),
    ...axes.map((axis) => ({
      args: ones((other) => (other === axis ? 0 : 2 + axes.indexOf(other))),
      changes: [1],
      title: titles.empty(axis),
    })),
    ...axes.map((axis) => ({
      args: ones((other) => (other === axis ? lengthOfLong : 2)),
      changes: [1, -32, 256],
      size: lengthOfLong,
      title: titles.long(axis),
    })),
  ];
}

const titles = {
  ofSizeOne: { en: "sizes of 1", "zh-CN": "大小都是 1" },
  empty: (axis: string) => ({ en: `${axis} = 0`, "zh-CN": `${axis} = 0` }),
  long: (axis: string) => ({ en: `${axis} = ${lengthOfLong}`, "zh-CN": `${axis} = ${lengthOfLong}` }),
};

/**
 * Calls that must be refused: such an input with one size of one argument changed, for every size of every argument. So a guard shows that
 * compares in one direction only, leaves out one pair of sizes, knows some differences by heart, or takes one element for no vector; the
 * author's own cases need not think of each.
 */
export function misfitCases(
  fitting: readonly Fitting[],
  parameterNames: readonly string[],
  refuses: Refuses,
): Case[] {
  return fitting.flatMap(({ args, changes, size: only, title }) =>
    args.flatMap((arg, i) =>
      shapeOf(arg).flatMap((size, dimension, shape) => {
        if (only !== undefined && size !== only) return [];
        const unit = shape.length === 1 ? "element" : dimension === 0 ? "row" : "column";
        return otherSizes(size, unit, changes).flatMap(([other, change]): Case[] => {
          const misfit = args.with(i, resized(arg, shape.with(dimension, other)));
          if (!refuses(misfit)) return [];
          const name = nameOf(parameterNames[i]!, unit, change);
          return [{ name: title ? behind(title, name) : name, args: misfit, expect: "throws" }];
        });
      }),
    ),
  );
}

function behind(title: Text, name: Text): Text {
  return { en: `${title.en}, but ${name.en}`, "zh-CN": `${title["zh-CN"]}，但 ${name["zh-CN"]}` };
}

export function hasNoSizeBelowTwo(args: readonly Value[]): boolean {
  return args.every((arg) => shapeOf(arg).every((size) => size >= 2));
}

type Unit = "element" | "row" | "column";

/** Each size once. Rows without columns are left out: a width of 0 is a question of its own. */
function otherSizes(size: number, unit: Unit, changes: readonly Change[]): [other: number, change: Change][] {
  const all = changes.flatMap((change): [number, Change][] => {
    if (change === "none") return unit === "column" ? [] : [[0, change]];
    const other = change === "doubled" ? 2 * size : size + change;
    return other > 0 ? [[other, change]] : [];
  });
  return all.filter(([other], i) => other !== size && all.findIndex(([earlier]) => earlier === other) === i);
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
  const count = Math.abs(change);
  const [number, numberInChinese] = numbers[count - 1] ?? [String(count), ` ${count} `];
  const units = count === 1 ? unit : `${unit}s`;
  return {
    en: `${parameter} with ${number} ${units} ${change > 0 ? "too many" : "too few"}`,
    "zh-CN": `${parameter} ${change > 0 ? "多" : "少"}${numberInChinese}${inChinese}`,
  };
}

/** The numbers in the order in which they are stored; from the first on again where more are needed, and ones where there are none. */
function resized(value: Value, shape: readonly number[]): Value {
  if (typeof value === "number") return value;
  const from = isMatrix(value) ? value.data : value;
  const data = Float64Array.from(
    { length: shape.reduce((product, size) => product * size, 1) },
    (_, i) => from[i % from.length] ?? 1,
  );
  return isMatrix(value) ? { rows: shape[0]!, cols: shape[1]!, data } : data;
}
