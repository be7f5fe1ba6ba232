import type { Case, Text } from "../exercise/spec.ts";
import { isMatrix, shapeOf, type Value } from "../exercise/value.ts";

/**
 * Of inputs that fit, the first that has no size below 2, with one size of one argument changed by one: those that must be refused. A guard
 * that compares in one direction only, or leaves one pair of sizes out, shows; the author's own cases need not think of each.
 */
export function misfitCases(
  inputs: readonly Value[][],
  parameterNames: readonly string[],
  refuses: (args: Value[]) => boolean,
): Case[] {
  const args = inputs.find((one) => one.every((arg) => shapeOf(arg).every((size) => size >= 2)));
  if (args === undefined) return [];
  return args.flatMap((arg, i) =>
    shapeOf(arg).flatMap((size, dimension, shape) =>
      [1, -1].flatMap((step): Case[] => {
        const misfit = args.with(i, resized(arg, shape.with(dimension, size + step)));
        if (!refuses(misfit)) return [];
        const unit = shape.length === 1 ? "element" : dimension === 0 ? "row" : "column";
        return [
          {
            name: nameOf(parameterNames[i]!, unit, step > 0),
            args: misfit,
            expect: "throws",
          },
        ];
      }),
    ),
  );
}

const unitsInChinese = { element: "个元素", row: "行", column: "列" } as const;

function nameOf(parameter: string, unit: keyof typeof unitsInChinese, more: boolean): Text {
  return {
    en: `${parameter} with one ${unit} ${more ? "too many" : "too few"}`,
    "zh-CN": `${parameter} ${more ? "多" : "少"}一${unitsInChinese[unit]}`,
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
