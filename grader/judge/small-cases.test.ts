import { describe, expect, it } from "vitest";
import type { Case } from "../exercise/spec.ts";
import { shapeOf, type Expected, type Value } from "../exercise/value.ts";
import { smallCases, smallSpecialCases } from "./small-cases.ts";

const axes = [["n", "d"], ["d"], []];
const five: Expected = { kind: "number", value: 5, bound: 0 };
const plain = smallCases(axes, [1, 1, 7], () => five);
const vectorOf = (value: Value) => value as Float64Array;
const withSpecial = (own: Value[][], answer: (args: Value[]) => Expected | null = () => five) =>
  smallSpecialCases(
    [["n"], ["n"]],
    [1, 1],
    own.map((args): Case => ({ name: "own", args })),
    answer,
  );
const specials = (value: Value) => [...vectorOf(value)].filter((x) => !Number.isFinite(x));

const kept = (answer: Expected | null) => smallCases(axes, [1, 1, 7], () => answer).length;
const vector = (...data: number[]): Expected => ({
  kind: "vector",
  data: Float64Array.from(data),
  bounds: new Float64Array(data.length),
});

describe("the small world", () => {
  it("has every length from 1 to 4 along every axis, and one name is one length", () => {
    for (const { args } of plain) expect(shapeOf(args[0]!)[1]).toBe(shapeOf(args[1]!)[0]);
    const lengths = plain.map(({ args }) => shapeOf(args[0]!));
    for (const dimension of [0, 1])
      expect(new Set(lengths.map((shape) => shape[dimension]))).toEqual(new Set([1, 2, 3, 4]));
    // Also both of length 1.
    expect(lengths).toContainEqual([1, 1]);
  });

  it("draws numbers from those that are given elsewhere and the first whole ones", () => {
    expect(new Set(plain.map(({ args }) => args[2]))).toEqual(new Set([1, 2, 7]));
  });

  it("is the same each time, and says its sizes in both languages", () => {
    expect(smallCases(axes, [1, 1, 7], () => five)).toEqual(plain);
    const { args, name } = plain[0]!;
    const [n, d] = shapeOf(args[0]!);
    expect(name).toEqual({
      en: `small numbers: n = ${n}, d = ${d}`,
      "zh-CN": `小的数：n = ${n}，d = ${d}`,
    });
  });

  it("leaves out what is not asked, what throws, and answers in which something has cancelled", () => {
    expect(kept(null)).toBe(0);
    expect(kept({ kind: "throws" })).toBe(0);
    expect(kept(vector(1, -0.001))).toBe(0);
    expect(kept(vector(1, 0, -0.01, NaN, -Infinity))).toBe(plain.length);
    expect(kept({ kind: "number", value: 0.001, bound: 0 })).toBe(0);
  });
});

describe("NaN and infinities in the small world", () => {
  const x = Float64Array.of(1, 2);

  it("stand in each argument where the exercise's own cases have them, at one place or at several", () => {
    expect(withSpecial([[x, x]])).toEqual([]);
    const nan = withSpecial([[Float64Array.of(1, NaN), x]]);
    expect(nan.length).toBeGreaterThan(4);
    for (const { args } of nan) {
      expect(specials(args[0]!).length).toBeGreaterThan(0);
      expect(specials(args[1]!)).toEqual([]);
    }
    expect(Math.max(...nan.map(({ args }) => specials(args[0]!).length))).toBeGreaterThan(1);
    expect(new Set(nan.map(({ args }) => vectorOf(args[0]!).length)).has(1)).toBe(true);
  });

  it("never two kinds in one call", () => {
    const all = withSpecial([
      [Float64Array.of(NaN, Infinity), x],
      [x, Float64Array.of(-Infinity, NaN)],
    ]);
    for (const { args } of all) {
      expect(new Set([...specials(args[0]!), ...specials(args[1]!)]).size).toBe(1);
      expect(args.filter((arg) => specials(arg).length > 0)).toHaveLength(1);
    }
    expect(new Set(all.map(({ name }) => (typeof name === "string" ? name : name.en.split(" ")[0])))).toEqual(
      new Set(["NaN", "∞", "−∞"]),
    );
  });

  it("are not taken from calls that must be refused, nor asked where that is not", () => {
    const refused: Case = { name: "refused", args: [Float64Array.of(NaN), x], expect: "throws" };
    expect(smallSpecialCases([["n"], ["n"]], [1, 1], [refused], () => five)).toEqual([]);
    expect(withSpecial([[Float64Array.of(NaN), x]], () => null)).toEqual([]);
  });
});
