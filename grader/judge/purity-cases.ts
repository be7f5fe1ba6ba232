import type { Case, Text } from "../exercise/spec.ts";
import { elementsOfValue } from "./compare.ts";
import { kindOf, withElements } from "../exercise/value.ts";
import type { Value } from "../exercise/value.ts";
import type { CallRequest } from "./runner.ts";

export interface PurityCase {
  name: Text;
  request: CallRequest;
  /** Position of an earlier case with the same arguments. */
  earlier?: number;
  /** The same call: its answer must be identical to the earlier one. */
  again?: true;
  /** What the arrays held in the call before, where they are the same objects. */
  before?: Value[];
}

const names = {
  first: { en: "first call", "zh-CN": "第一次调用" },
  again: { en: "same call again", "zh-CN": "再次进行同样的调用" },
  view: { en: "view with a byte offset", "zh-CN": "带字节偏移的视图" },
  views: { en: "views into one buffer", "zh-CN": "同一个缓冲区里的几个视图" },
  example: { en: "an example again, after all other calls", "zh-CN": "在其他所有调用之后，再次运行示例" },
  rewritten: {
    en: "the same arrays, in which one element was changed",
    "zh-CN": "还是那些数组，其中一个元素改动过",
  },
  number: {
    en: "the same arrays, and another number beside them",
    "zh-CN": "还是那些数组，旁边的数换了一个",
  },
  whole: { en: "small whole numbers", "zh-CN": "小的整数" },
  exchanged: {
    en: "the same whole numbers, two of them exchanged",
    "zh-CN": "还是那些整数，其中两个互换了位置",
  },
  nearly: { en: "nearly the same as an earlier call", "zh-CN": "与之前的一次调用几乎相同" },
  shared: { en: "one array twice", "zh-CN": "同一个数组传入两次" },
  alike: { en: "two arguments alike but for one element", "zh-CN": "两个参数只差一个元素" },
} satisfies Record<string, Text>;

/**
 * What is asked with the inputs that the exercise names, wherever it accepts the changed ones:
 *
 * - each call, and all of them again in the opposite order: the answers are identical;
 * - the same arrays with one element changed in place, or with another number beside them: a memory that knows inputs by object identity shows;
 * - views into a larger buffer, all into one: neither offset nor buffer says which argument it is;
 * - one element larger by a billionth, and by a trillionth: a memory that knows numbers by fewer digits than they have shows;
 * - whole numbers, two of which change places: a memory that knows inputs by their ends and their sums shows;
 * - one object for two arguments, and two arguments that differ in one element: so does a shortcut for equal arguments that compares a part.
 */
export function purityCases(inputs: Value[][], accepts: (args: Value[]) => boolean): PurityCase[] {
  const cases: PurityCase[] = inputs.map((args) => ({ name: names.first, request: { args } }));
  for (let i = inputs.length - 1; i >= 0; i--)
    cases.push({ name: names.again, request: { args: inputs[i]! }, earlier: i, again: true });
  const changed = (of: Value[], i: number, factor: number): Value[] | null => {
    const value = of[i]!;
    const other = typeof value === "number" ? otherNumber(value, factor) : withOneElement(value, factor);
    const args = other === null ? null : of.with(i, other);
    return args !== null && accepts(args) ? args : null;
  };
  for (const [earlier, args] of inputs.entries()) {
    let before = args;
    for (const i of args.keys()) {
      const other = changed(args, i, 0.5);
      if (other === null) continue;
      if (before === args) cases.push({ name: names.again, request: { args }, earlier, again: true });
      const name = typeof args[i] === "number" ? names.number : names.rewritten;
      cases.push({ name, request: { args: other, rewritten: true }, before });
      before = other;
    }
  }
  for (const [i, args] of inputs.entries()) {
    const many = args.filter((arg) => typeof arg !== "number").length > 1;
    const name = many ? names.views : names.view;
    cases.push({ name, request: { args, views: many ? "one buffer" : true }, earlier: i });
  }
  for (const args of inputs) {
    for (const { shared, same } of sharing(args, accepts))
      cases.push({ name: names.shared, request: { args: shared, same } });
  }
  const small = inputs.find((args) => args.some((arg) => withOneElement(arg, 1) !== null)) ?? [];
  for (const i of small.keys()) {
    // A memory that knows numbers by nine or by twelve digits takes it for the same.
    for (const distance of [2 ** -30, 2 ** -40]) {
      const near = changed(small, i, 1 + distance);
      if (near !== null) cases.push({ name: names.nearly, request: { args: near } });
    }
  }
  for (const { shared, same } of sharing(small, accepts)) {
    // Far apart in that element: what is nearly equal to within rounding would be a matter of stability.
    const alike = changed(shared, same[1], -3);
    if (alike !== null) cases.push({ name: names.alike, request: { args: alike } });
  }
  return [...cases, ...exchanges(inputs, accepts)];
}

/** The first input that can be filled with whole numbers and has two of them to exchange, in one argument after the other. */
function exchanges(inputs: Value[][], accepts: (args: Value[]) => boolean): PurityCase[] {
  for (const input of inputs) {
    const whole = input.map(wholeNumbers);
    const exchanged = whole.flatMap((value, i) => {
      const other = withTwoExchanged(value);
      return other !== null && accepts(whole.with(i, other)) ? [whole.with(i, other)] : [];
    });
    if (exchanged.length === 0 || !accepts(whole)) continue;
    return [
      { name: names.whole, request: { args: whole } },
      ...exchanged.map((args) => ({ name: names.exchanged, request: { args } })),
    ];
  }
  return [];
}

/** By now the program has seen everything else: what it keeps from call to call would show. */
export function examplesAgain(examples: readonly Case[]): PurityCase[] {
  return examples
    .filter(({ expect }) => expect !== "throws")
    .map(({ args }) => ({ name: names.example, request: { args } }));
}

/** Two arguments that may be one and the same. */
function sharing(
  args: Value[],
  accepts: (args: Value[]) => boolean,
): { shared: Value[]; same: [number, number] }[] {
  return pairsOfAKind(args)
    .map((same) => ({ shared: args.with(same[1], args[same[0]]!), same }))
    .filter(({ shared }) => accepts(shared));
}

/**
 * Times `factor`: neither the first, the last nor the middle element, which a careless key would know, where there is another. `null` where
 * there is none that can change.
 */
function withOneElement(value: Value, factor: number): Value | null {
  if (typeof value === "number") return null;
  const data = elementsOfValue(value).slice();
  for (let i = Math.max(1, Math.floor(0.3 * data.length)); i < data.length - 1; i++) {
    const element = data[i]!;
    if (element === 0 || !Number.isFinite(element)) continue;
    data[i] = factor * element;
    return withElements(value, data);
  }
  return null;
}

function otherNumber(value: number, factor: number): number | null {
  return value === 0 || !Number.isFinite(value) ? null : factor * value;
}

/** −2, 0, 2, −1, 1 again and again, from another of them on in each argument: sums over them are exact in any order. */
function wholeNumbers(value: Value, argument: number): Value {
  if (typeof value === "number") return value;
  const data = Float64Array.from(
    { length: elementsOfValue(value).length },
    (_, i) => ((2 * i + 3 * argument) % 5) - 2,
  );
  return withElements(value, data);
}

/** Neither the first, the last nor the middle one. */
function withTwoExchanged(value: Value): Value | null {
  if (typeof value === "number") return null;
  const data = elementsOfValue(value).slice();
  if (data.length < 5) return null;
  const other = data.length === 5 ? 3 : 2;
  [data[1], data[other]] = [data[other]!, data[1]!];
  return withElements(value, data);
}

function pairsOfAKind(args: readonly Value[]): [number, number][] {
  const pairs: [number, number][] = [];
  args.forEach((first, i) => {
    args.forEach((second, j) => {
      if (i < j && typeof first !== "number" && kindOf(first) === kindOf(second)) pairs.push([i, j]);
    });
  });
  return pairs;
}
