import type { Case } from "../exercise/spec.ts";
import { withElements, type Value } from "../exercise/value.ts";
import { elementsOfValue } from "./compare.ts";
import { hasNoSizeBelowTwo } from "./misfit-cases.ts";

/**
 * The first of the inputs with no size below 2, with a −0 in the middle of every argument. As a number −0 is nothing special; but a program
 * that writes back into an argument what it has read there, by way of a sum, leaves other bits.
 */
export function signedZeroCases(inputs: readonly Value[][], accepts: (args: Value[]) => boolean): Case[] {
  const args = inputs.find(hasNoSizeBelowTwo)?.map(withSignedZero);
  if (args === undefined || !accepts(args)) return [];
  return [{ name: { en: "a −0 in every argument", "zh-CN": "每个参数中都有一个 −0" }, args }];
}

function withSignedZero(value: Value): Value {
  if (typeof value === "number") return value;
  const data = elementsOfValue(value).slice();
  data[data.length >> 1] = -0;
  return withElements(value, data);
}
