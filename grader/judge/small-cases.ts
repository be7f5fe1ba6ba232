/**
 * The small world: inputs of one to four elements along each axis, over a handful of numbers. What is trivial is where shortcuts live, for one
 * element, one row, a vector of zeros, two that are parallel, and where a policy on NaN or infinities is forgotten; no author thinks of each.
 * The same for every seed, so that no verdict hangs on whether one was drawn.
 */
import { createRng, type Rng } from "../exercise/random.ts";
import type { Case, Shrinking, Text } from "../exercise/spec.ts";
import { isMatrix, withElements, type Expected, type Value } from "../exercise/value.ts";

/** By which name the lengths of each argument go; a number has none. */
type Axes = Shrinking["axes"];
/** `null` where an input is not asked. */
type Answer = (args: Value[]) => Expected | null;

const plainDraws = 64;
/** Of all kinds together, and of one at most. */
const specialDraws = { all: 32, each: 12 };

/** Small enough that products and sums of a few are exact. A zero is the most frequent: it hides what it is multiplied with. */
const palette = [0, 0, 0, 1, 1, -1, 2, -2, 0.5, -3];
const lengths = [1, 1, 1, 2, 2, 2, 3, 3, 4];
/** Answers below this are 0 here, or something has cancelled: a matter of stability. */
const leastAnswer = 2 ** -8;

/** `numbers`: what arguments that are numbers hold elsewhere; they are drawn from those and the first whole numbers. */
export function smallCases(axes: Axes, numbers: readonly Value[], answer: Answer): Case[] {
  const rng = createRng("small cases");
  const drawn = Array.from({ length: plainDraws }, () => drawInput(axes, numbers, rng));
  return drawn
    .filter(({ args }) => isPlain(answer(args)))
    .map(({ args, lengthOf }) => ({ name: nameOf("small numbers", "小的数", lengthOf), args }));
}

/** The like with NaN or an infinity in them: in each argument those that `own` cases of the exercise have there. */
export function smallSpecialCases(
  axes: Axes,
  numbers: readonly Value[],
  own: readonly Case[],
  answer: Answer,
): Case[] {
  const kinds = axes.flatMap((_, argument) =>
    specialsOf(own, argument).map((special) => ({ argument, special })),
  );
  const draws = Math.min(specialDraws.each, Math.ceil(specialDraws.all / kinds.length));
  return kinds.flatMap(({ argument, special }) => {
    const rng = createRng(`small cases/${argument}/${special}`);
    const shown = String(special).replace("-", "−").replace("Infinity", "∞");
    return Array.from({ length: draws }, (_, draw) => {
      const { args, lengthOf } = drawInput(axes, numbers, rng);
      args[argument] = spoilt(args[argument]!, special, draw % 2 === 0, rng);
      return { name: nameOf(`${shown} among small numbers`, `小的数中有 ${shown}`, lengthOf), args };
    }).filter(({ args }) => isPlain(answer(args)));
  });
}

function isPlain(answer: Expected | null): boolean {
  if (answer === null || answer.kind === "throws") return false;
  const elements = answer.kind === "number" ? [answer.value] : [...answer.data];
  return elements.every((element) => element === 0 || !(Math.abs(element) < leastAnswer));
}

/** An input of these lengths along each axis, in which every element is 1. */
export function ones(axes: Axes, numbers: readonly Value[], lengthAlong: (axis: string) => number): Value[] {
  return axes.map((names, i): Value => {
    const [rows, cols] = names.map(lengthAlong);
    if (rows === undefined) return numbers[i]!;
    const data = new Float64Array(rows * (cols ?? 1)).fill(1);
    return cols === undefined ? data : { rows, cols, data };
  });
}

interface Drawn {
  args: Value[];
  lengthOf: Map<string, number>;
}

function drawInput(axes: Axes, numbers: readonly Value[], rng: Rng): Drawn {
  const lengthOf = new Map<string, number>();
  for (const name of axes.flat()) if (!lengthOf.has(name)) lengthOf.set(name, rng.pick(lengths));
  const args = axes.map((names, i): Value => {
    const [rows, cols] = names.map((name) => lengthOf.get(name)!);
    if (rows === undefined) return rng.pick([1, 2, numbers[i]!]);
    const draw = (): number => rng.pick(palette);
    return cols === undefined ? rng.vector(rows, draw) : rng.matrix(rows, cols, draw);
  });
  return { args, lengthOf };
}

function specialsOf(own: readonly Case[], argument: number): number[] {
  const found = new Set<number>();
  for (const { args, expect } of own) {
    const value = args[argument];
    if (expect === "throws" || value === undefined || typeof value === "number") continue;
    const data = dataOf(value);
    // A long one is passed over quickly: what is finite leaves 0 when it is subtracted from itself.
    for (let i = 0; i < data.length; i++) if (data[i]! - data[i]! !== 0) found.add(data[i]!);
  }
  // In the same order whatever the order of the cases.
  return [NaN, Infinity, -Infinity].filter((special) => found.has(special));
}

/** With `special` at one place, or at each with a chance of a half and at one at least. */
function spoilt(value: Value, special: number, once: boolean, rng: Rng): Value {
  if (typeof value === "number") return value;
  const data = dataOf(value).slice();
  const sure = rng.int(0, data.length - 1);
  for (let i = 0; i < data.length; i++) {
    const also = !once && rng.int(0, 1) === 1;
    if (i === sure || also) data[i] = special;
  }
  return withElements(value, data);
}

function dataOf(value: Exclude<Value, number>): Float64Array {
  return isMatrix(value) ? value.data : value;
}

function nameOf(en: string, chinese: string, lengthOf: Map<string, number>): Text {
  const sizes = [...lengthOf].map(([name, length]) => `${name} = ${length}`);
  return { en: `${en}: ${sizes.join(", ")}`, "zh-CN": `${chinese}：${sizes.join("，")}` };
}
