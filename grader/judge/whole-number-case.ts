import { createRng } from "../exercise/random.ts";
import type { Case, Shrinking } from "../exercise/spec.ts";
import { withElements, type Value } from "../exercise/value.ts";
import { elementsOfValue } from "./compare.ts";
import { ones } from "./small-cases.ts";

/** Along each axis. So many products of numbers below 2¹⁵ and not far from it add up to more than 2³². */
const length = 8;
const [least, most] = [24_000, 32_000];

/**
 * Whole numbers that fit in 16 bits, whose sums of products fit in no 32: whoever has a shorter way for whole numbers and keeps a sum there in
 * an integer (`| 0`, `Math.imul`, an `Int32Array`) gets another number. The same for every seed.
 */
export function wholeNumberCases(
  axes: Shrinking["axes"],
  numbers: readonly Value[],
  accepts: (args: Value[]) => boolean,
): Case[] {
  const rng = createRng("whole numbers");
  const draw = (): number => rng.int(least, most);
  const args = ones(axes, numbers, () => length).map((value): Value => {
    return typeof value === "number" ? value : withElements(value, elementsOfValue(value).map(draw));
  });
  if (!accepts(args)) return [];
  return [
    {
      name: {
        en: `whole numbers up to ${most}, ${length} along each axis`,
        "zh-CN": `不超过 ${most} 的整数，每个方向 ${length} 个`,
      },
      args,
    },
  ];
}
