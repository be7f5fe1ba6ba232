import { describe, expect, it } from "vitest";
import type { Mistake } from "../exercise/spec.ts";
import type { Expected, Value } from "../exercise/value.ts";
import type { CaseFailure, CheckedCall } from "./group-outcome.ts";
import { callMistaken, explainsCall, recogniseMistake } from "./mistakes.ts";
import type { CallOutcome } from "./runner.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);
const mat = (rows: number, cols: number, ...elements: number[]) => ({ rows, cols, data: vec(...elements) });
const text = { en: "", "zh-CN": "" };
const mistake = (implement: Mistake["implement"], id = "m"): Mistake => ({
  id,
  title: text,
  explanation: text,
  implement,
});
const returned = (value: Value, more: object = {}): CallOutcome => ({
  kind: "returned",
  value,
  mutated: [],
  aliases: "nothing",
  ...more,
});
const threw: CallOutcome = { kind: "threw", thrown: { name: "RangeError", message: "shapes" }, mutated: [] };
const number = (value: number, bound = 0): Expected => ({ kind: "number", value, bound });

describe("callMistaken", () => {
  it("works on copies, of vectors and of matrices", () => {
    const [x, m] = [vec(1, 2), mat(1, 2, 3, 4)];
    const spoil = mistake((a, b) => {
      (a as Float64Array).fill(0);
      (b as typeof m).data.fill(0);
      return 1;
    });
    expect(callMistaken(spoil, { args: [x, m] })).toEqual({
      kind: "returned",
      value: 1,
      mutated: [0, 1],
      aliases: "nothing",
    });
    expect([...x, ...m.data]).toEqual([1, 2, 3, 4]);
  });

  it("sees one changed element among others", () => {
    const one = mistake((a) => {
      (a as Float64Array)[1] = 9;
      return 1;
    });
    expect(callMistaken(one, { args: [vec(1, 2, 3), 5] })).toMatchObject({ mutated: [0] });
  });

  it("passes one object twice when the call did", () => {
    const isSame = mistake((a, b) => (a === b ? 1 : 0));
    const args = [vec(1), vec(1)];
    expect(callMistaken(isSame, { args, same: [0, 1] })).toMatchObject({ value: 1 });
    expect(callMistaken(isSame, { args })).toMatchObject({ value: 0 });
  });

  it("says whose buffer a result shares", () => {
    const second = mistake((_, b) => b);
    expect(callMistaken(second, { args: [vec(1), vec(2)] })).toMatchObject({ aliases: "argument" });
    expect(callMistaken(second, { args: [1, mat(1, 1, 2)] })).toMatchObject({ aliases: "argument" });
    const square = mistake(() => mat(1, 1, 4));
    expect(callMistaken(square, { args: [mat(1, 1, 2)] })).toMatchObject({ aliases: "nothing" });
    const fresh = mistake((a) => (a as Float64Array).slice());
    expect(callMistaken(fresh, { args: [vec(1), 3] })).toMatchObject({ aliases: "nothing" });
    expect(
      callMistaken(
        mistake(() => 3),
        { args: [3] },
      ),
    ).toMatchObject({ aliases: "nothing" });
  });

  it("a mistake may throw, after it changed its input", () => {
    const spoils = mistake((a) => {
      (a as Float64Array)[0] = 9;
      throw new Error("no");
    });
    expect(callMistaken(spoils, { args: [vec(1)] })).toEqual({
      kind: "threw",
      thrown: { name: "Error", message: "" },
      mutated: [0],
    });
  });
});

describe("explainsCall", () => {
  const call = (expected: Expected, outcome: CallOutcome, args: Value[] = [vec(1, 2)]): CheckedCall => ({
    request: { args },
    expected,
    outcome,
  });
  it.each([
    ["the same number", () => 5, call(number(3), returned(5)), true],
    ["another number", () => 5, call(number(3), returned(6)), false],
    ["a number within the bound of the right one", () => 5, call(number(3, 0.5), returned(5.25)), true],
    ["a few roundings off", () => 5, call(number(3), returned(5 + 2 ** -45)), true],
    ["more than a few roundings off", () => 5, call(number(3), returned(5 + 2 ** -30)), false],
    [
      "a number where the right answer has no bound",
      () => 5,
      call(number(NaN, Infinity), returned(6)),
      false,
    ],
    ["NaN for NaN", () => NaN, call(number(3), returned(NaN)), true],
    [
      "the same vector",
      () => vec(1, 5),
      call({ kind: "vector", data: vec(0, 0), bounds: vec(0, 0) }, returned(vec(1, 5))),
      true,
    ],
    [
      "a vector that differs within the bound of that element",
      () => vec(1, 5),
      call({ kind: "vector", data: vec(0, 0), bounds: vec(0, 1) }, returned(vec(1, 5.5))),
      true,
    ],
    [
      "a vector that differs in an element without a bound",
      () => vec(1, 5),
      call({ kind: "vector", data: vec(0, 0), bounds: vec(0, 1) }, returned(vec(1.5, 5))),
      false,
    ],
    [
      "a longer vector than the right one",
      () => vec(1, 5, 6),
      call({ kind: "vector", data: vec(0), bounds: vec(0) }, returned(vec(1, 5, 6))),
      true,
    ],
    [
      "the same matrix",
      () => mat(1, 2, 3, 4),
      call({ kind: "matrix", ...mat(2, 1, 0, 0), bounds: vec(0, 0) }, returned(mat(1, 2, 3, 4))),
      true,
    ],
    [
      "a matrix of another shape",
      () => mat(2, 1, 3, 4),
      call({ kind: "matrix", ...mat(2, 1, 0, 0), bounds: vec(0, 0) }, returned(mat(1, 2, 3, 4))),
      false,
    ],
    ["a value where a throw was asked for", () => 5, call({ kind: "throws" }, returned(5)), true],
    [
      "a throw for a throw",
      () => {
        throw new Error("no");
      },
      call(number(3), threw),
      true,
    ],
    [
      "a throw for a value",
      () => {
        throw new Error("no");
      },
      call(number(3), returned(5)),
      false,
    ],
    ["a value for a throw", () => 5, call(number(3), threw), false],
    ["an input changed by the program alone", () => 5, call(number(3), returned(5, { mutated: [0] })), false],
    [
      "an input changed by the mistake alone",
      (x) => (x as Float64Array).fill(0)[0]! + 5,
      call(number(3), returned(5)),
      false,
    ],
    [
      "an input changed by both",
      (x) => (x as Float64Array).fill(0)[0]! + 5,
      call(number(3), returned(5, { mutated: [0] })),
      true,
    ],
    [
      "a shared buffer in the program alone",
      () => vec(1),
      call({ kind: "vector", data: vec(1), bounds: vec(0) }, returned(vec(1), { aliases: "argument" })),
      false,
    ],
    [
      "a shared buffer in the mistake alone",
      (x) => x,
      call({ kind: "vector", data: vec(1, 2), bounds: vec(0, 0) }, returned(vec(1, 2))),
      false,
    ],
    [
      "a shared buffer in both",
      (x) => x,
      call(
        { kind: "vector", data: vec(1, 2), bounds: vec(0, 0) },
        returned(vec(1, 2), { aliases: "argument" }),
      ),
      true,
    ],
  ] as [string, Mistake["implement"], CheckedCall, boolean][])("%s", (_, implement, given, expected) => {
    expect(explainsCall(mistake(implement), given)).toBe(expected);
  });
});

const failing = (x: number[], got: number, reason: CaseFailure["reason"] = "value"): CaseFailure => ({
  group: "values",
  name: { case: "" },
  reason,
  request: { args: [vec(...x)] },
  expected: reason === "did-not-throw" ? { kind: "throws" } : number(x.reduce((a, b) => a + b, 0)),
  outcome: returned(got),
});
const right = (x: number[]): CheckedCall => ({
  request: { args: [vec(...x)] },
  expected: number(x[0]!),
  outcome: returned(x[0]!),
});

const large = (n: number): CaseFailure => failing(Array<number>(n).fill(1), 1);

describe("recogniseMistake", () => {
  const first = mistake((x) => (x as Float64Array)[0] ?? 0, "first");
  const found = (failures: CaseFailure[], passed: CheckedCall[] = []) =>
    recogniseMistake([first], { failures, right: passed })?.id;

  it("names what explains every failure and every right call", () => {
    expect(found([failing([1, 2], 1), failing([4, 5, 6], 4)], [right([7])])).toBe("first");
    expect(found([failing([1, 2], 1), failing([4, 5, 6], 5)])).toBeUndefined();
    expect(found([])).toBeUndefined();
  });

  it("one right call among hundreds that it does not explain is enough to say nothing", () => {
    const other: CheckedCall = {
      request: { args: [vec(8, 9)] },
      expected: number(17),
      outcome: returned(17),
    };
    const many = Array.from({ length: 200 }, (_, i) => right([i + 1]));
    expect(found([failing([1, 2], 1)], many)).toBe("first");
    expect(found([failing([1, 2], 1)], [...many.slice(0, 77), other, ...many.slice(77)])).toBeUndefined();
  });

  it("whether mismatched shapes throw matters only when nothing else is wrong", () => {
    expect(found([failing([1, 2], 1), failing([3, 4], 9, "did-not-throw")])).toBe("first");
    expect(found([failing([3, 4], 3, "did-not-throw")])).toBe("first");
    expect(found([failing([3, 4], 9, "did-not-throw")])).toBeUndefined();
    expect(found([failing([3, 4], 9, "not-deterministic")])).toBeUndefined();
    expect(found([failing([1, 2], 1), failing([3, 4], 9, "not-deterministic")])).toBe("first");
  });

  it("calls that were asked to throw are no right answers to be explained", () => {
    const refused: CheckedCall = {
      request: { args: [vec(1)] },
      expected: { kind: "throws" },
      outcome: threw,
    };
    expect(found([failing([1, 2], 1)], [refused])).toBe("first");
  });

  it("what is right itself explains no failure, not that of a law either", () => {
    const near = failing([5, 0], 5);
    expect(found([near])).toBeUndefined();
    expect(found([{ ...near, reason: "law" }])).toBeUndefined();
  });

  it("a side effect of the mistake makes it wrong; what is kept from call to call is explained by none", () => {
    const spoils = mistake((x) => {
      (x as Float64Array)[0] = 9;
      return 3;
    }, "spoils");
    const impure: CaseFailure = {
      ...failing([1, 2], 3, "mutated-input"),
      outcome: returned(3, { mutated: [0] }),
    };
    expect(recogniseMistake([spoils], { failures: [impure], right: [] })?.id).toBe("spoils");
    expect(found([failing([1, 2], 1, "aliased-earlier-result")])).toBeUndefined();
  });

  it("of large inputs only the smallest is looked at, and only when there are none but large ones", () => {
    let calls = 0;
    const counting = mistake((x) => {
      calls++;
      return (x as Float64Array)[0]!;
    });
    expect(
      recogniseMistake([counting], { failures: [large(4_098), large(4_097)], right: [] }),
    ).not.toBeNull();
    expect(calls).toBe(2);
    calls = 0;
    expect(
      recogniseMistake([counting], { failures: [large(5_000), large(4_096)], right: [] }),
    ).not.toBeNull();
    expect(calls).toBe(2);
  });

  it("of many calls a spread from the smallest to the largest is looked at first", () => {
    const sizes: number[] = [];
    const measuring = mistake((x) => {
      sizes.push((x as Float64Array).length);
      return NaN;
    });
    recogniseMistake([measuring], { failures: [failing([1, 2], NaN)], right: [] });
    sizes.length = 0;
    const failures = Array.from({ length: 15 }, (_, i) => failing(Array<number>(i + 2).fill(1), NaN));
    expect(recogniseMistake([measuring], { failures: failures.toReversed(), right: [] })).not.toBeNull();
    expect(sizes.slice(0, 8)).toEqual([2, 4, 6, 8, 10, 12, 14, 16]);
    expect(sizes.slice(8)).toEqual(Array.from({ length: 15 }, (_, i) => i + 2));
  });
});
