import { describe, expect, it } from "vitest";
import type { Mistake } from "../exercise/spec.ts";
import type { Value } from "../exercise/value.ts";
import { elementsOfValue } from "./compare.ts";
import type { CaseFailure, CheckedCall } from "./group-outcome.ts";
import { callMistaken, recogniseMistake } from "./mistakes.ts";
import type { CallOutcome } from "./runner.ts";

const text = { en: "", "zh-CN": "" };
const mistake = (id: string, implement: Mistake["implement"]): Mistake => ({
  id,
  title: text,
  explanation: text,
  implement,
});
const sum = (x: Value) => elementsOfValue(x).reduce((total, value) => total + value, 0);

const skipsFirst = mistake("skips-first", (x) => sum(elementsOfValue(x).slice(1)));
const doubles = mistake("doubles", (x) => 2 * sum(x));
const throws = mistake("throws", () => {
  throw new Error("no");
});
const zeroes = mistake("zeroes-input", (x) => {
  const total = sum(x);
  elementsOfValue(x).fill(0);
  return total;
});
const nearlyRight = mistake("nearly-right", (x) => (elementsOfValue(x).length > 5 ? 0 : sum(x)));
const mistakes = [skipsFirst, doubles, throws, zeroes, nearlyRight];

function call(
  x: number[],
  outcome: Partial<Extract<CallOutcome, { kind: "returned" }>> | "threw",
): CheckedCall {
  const args = [Float64Array.from(x)];
  const expected = { kind: "number" as const, value: sum(args[0]!), bound: 1e-12 };
  if (outcome === "threw")
    return {
      request: { args },
      expected,
      outcome: { kind: "threw", thrown: { name: "Error", message: "" }, mutated: [] },
    };
  return {
    request: { args },
    expected,
    outcome: { kind: "returned", value: 0, mutated: [], aliases: "nothing", ...outcome },
  };
}

function failing(
  x: number[],
  outcome: Parameters<typeof call>[1],
  reason: CaseFailure["reason"] = "value",
): CaseFailure {
  return { group: "values", name: { case: "" }, reason, ...call(x, outcome) };
}

const threeRight = (mutated: number[]) => [0, 1, 2].map((x) => call([x, 2], { value: x + 2, mutated }));

describe("recogniseMistake", () => {
  it.each<[string, CaseFailure[], CheckedCall[], string | undefined]>([
    [
      "names the one whose answers these are",
      [failing([1, 2, 3], { value: 5 }), failing([4, 1], { value: 1 })],
      [],
      "skips-first",
    ],
    [
      "names none when one answer differs",
      [failing([1, 2, 3], { value: 5 }), failing([4, 1], { value: 2 })],
      [],
      undefined,
    ],
    [
      "names none when the mistake would have failed where the program was right",
      [failing([0, 1], { value: 2 })],
      [call([1, 1], { value: 2 })],
      undefined,
    ],
    ["allows the rounding of another order", [failing([1, 2, 3], { value: 5 + 1e-13 })], [], "skips-first"],
    ["does not allow more than rounding", [failing([1, 2, 3], { value: 5 + 1e-9 })], [], undefined],
    ["knows a mistake that throws", [failing([1], "threw", "threw")], [], "throws"],
    [
      "knows a mistake that changes its input",
      [failing([1, 2], { value: 3, mutated: [0] }, "mutated-input")],
      [],
      "zeroes-input",
    ],
    [
      "names none that is right itself where the program was nearly right",
      [failing([2 ** 40, 2 ** 40], { value: 2 ** 41 + 0.5 })],
      [],
      undefined,
    ],
    [
      "names none for what is kept from call to call",
      [failing([0, 5], { value: 5, aliases: "earlier-result" }, "aliased-earlier-result")],
      [],
      undefined,
    ],
    [
      "looks at every call that passed, not at a few",
      [failing([7, 1], { value: 1 })],
      Array.from({ length: 60 }, (_, i) =>
        call(i === 33 ? [1, 1, 1, 1] : [0, i], { value: i === 33 ? 4 : i }),
      ),
      undefined,
    ],
    ["says nothing when nothing failed", [], [call([0, 5], { value: 5 })], undefined],
  ])("%s", (_, failures, right, expected) => {
    expect(recogniseMistake(mistakes, { failures, right })?.id).toBe(expected);
  });

  it("a right answer with a changed argument is one more call that fails", () => {
    const failures = [failing([1, 2], { value: 3, mutated: [0] }, "mutated-input")];
    const outside = (mutated: number[]) => ({
      failures,
      right: [...threeRight(mutated), ...threeRight([]).slice(1)],
    });
    expect(recogniseMistake(mistakes, { failures, right: [] }, outside([0]))?.id).toBe("zeroes-input");
    expect(recogniseMistake(mistakes, { failures, right: [] }, outside([]))).toBeNull();
  });

  it.each([
    [Math.fround(6 + 2 ** -21), "single"],
    [6 + 2 ** -21.5, undefined],
  ])("where single precision happens to be right, another style of it need not be: %d", (given, id) => {
    const single = mistake("single", (x) => Math.fround(sum(x)));
    const failures = Array.from({ length: 10 }, (_, i) =>
      failing([0.1 * i, 0.77], { value: Math.fround(0.1 * i + 0.77) }),
    );
    const lucky = failing([1, 2, 3], { value: given });
    expect(recogniseMistake([single], { failures: [...failures, lucky], right: [] })?.id).toBe(id);
  });

  it.each<[string, number[], string | undefined]>([
    ["the very numbers", [0, 3], "tripled"],
    ["a −0 in another place", [0, -0], undefined],
    ["a rounding more", [0, 3 + 2 ** -51], undefined],
  ])("where the sign of a zero counts, a mistake must give %s", (_, [first, second], id) => {
    const tripled = mistake("tripled", (x) => elementsOfValue(x).map((value) => 3 * value + 0));
    const args = [Float64Array.of(-0, Object.is(second, -0) ? 0 : 1)];
    const bounds = new Float64Array(2);
    const expected = { kind: "vector" as const, data: args[0]!, bounds, zeroSign: true };
    const wrong: CaseFailure = {
      ...failing([], { value: Float64Array.of(first!, second!) }, "class"),
      request: { args },
      expected,
    };
    expect(recogniseMistake([tripled], { failures: [wrong], right: [] })?.id).toBe(id);
  });

  it("leaves the arguments alone for the next mistake", () => {
    const one = failing([1, 2], { value: 0 });
    recogniseMistake([zeroes], { failures: [one], right: [] });
    expect(one.request.args[0]).toEqual(Float64Array.of(1, 2));
  });
});

it("a mistake that returns its argument is seen to share its memory", () => {
  const same = mistake("same", (x) => x);
  expect(callMistaken(same, { args: [Float64Array.of(1)] })).toMatchObject({
    aliases: "argument",
    mutated: [],
  });
});
