import { assert, constantFrom, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { type LabParameter, labParameters, type LabValue, labValueText } from "./lab-parameters.ts";
import { formatLabFault, isLabName, labNames, parseLabParameters } from "./labs.ts";

describe("what a lab is told", () => {
  test.each(labNames)("%s needs nothing, and its defaults are allowed", (name) => {
    const { values, faults } = parseLabParameters(name, {});
    expect(faults).toEqual([]);
    const written = Object.entries<LabValue>(values).map(([key, value]) => [key, labValueText(value)]);
    expect(parseLabParameters(name, Object.fromEntries(written))).toEqual({ values, faults: [] });
  });

  test("numbers, choices and lists are read from text", () => {
    expect(parseLabParameters("projection", { ax: "-1.5", by: " 2e0 " }).values).toEqual({
      ax: -1.5,
      ay: 0,
      bx: 3,
      by: 2,
    });
    expect(parseLabParameters("matrix-product", { example: "qk" }).values.example).toBe("qk");
    expect(parseLabParameters("temperature", { logits: "1, -2.5,3" }).values.logits).toEqual([1, -2.5, 3]);
  });

  test.each([
    ["projection", { ax: "7" }, 'ax: "7" is not a number from -6 to 6'],
    ["projection", { ax: "" }, 'ax: "" is not a number from -6 to 6'],
    ["projection", { ax: "0x1" }, 'ax: "0x1" is not a number from -6 to 6'],
    ["projection", { ax: "NaN" }, 'ax: "NaN" is not a number from -6 to 6'],
    ["projection", { ax: ["1", "2"] }, 'ax: "1,2" is not a number from -6 to 6'],
    ["retrieval", { k: "2.5" }, 'k: "2.5" is not a whole number from 1 to 20'],
    ["matrix-product", { example: "kq" }, 'example: "kq" is none of worked, qk, mismatch'],
    [
      "temperature",
      { logits: "1,,2" },
      'logits: "1,,2" is not 2 to 8 numbers from -1000 to 1000 with commas between them',
    ],
    ["temperature", { speed: "1" }, "speed: the lab has no such parameter; it has logits, t, shift"],
    ["roofline", { n: "1" }, "n: the lab has no such parameter; it has none"],
  ] as const)("%s told %j: %s, and the default stands", (name, attributes, expected) => {
    const { values, faults } = parseLabParameters(name, attributes);
    expect(faults.map(formatLabFault)).toEqual([expected]);
    expect(values).toEqual(parseLabParameters(name, {}).values);
  });

  test("an address falls back on what the lesson said, not on the catalogue", () => {
    const lesson = parseLabParameters("projection", { ax: "1", ay: "1" }).values;
    expect(parseLabParameters("projection", { ay: "2", bx: "wide" }, lesson).values).toEqual({
      ax: 1,
      ay: 2,
      bx: 3,
      by: 3,
    });
  });

  test("a number is taken when it is in its range, and only then", () => {
    const numbers = labNames.flatMap((name) =>
      Object.entries<LabParameter>(labParameters[name]).flatMap(([key, parameter]) =>
        parameter.kind === "number" ? [{ name, key, parameter }] : [],
      ),
    );
    assert(
      property(constantFrom(...numbers), double({ noNaN: true }), ({ name, key, parameter }, value) => {
        const { min, max, whole } = parameter;
        const isAllowed = value >= min && value <= max && (!whole || Number.isInteger(value));
        expect(parseLabParameters(name, { [key]: String(value) }).faults).toHaveLength(isAllowed ? 0 : 1);
      }),
    );
  });

  test("what objects inherit is neither a lab nor a parameter", () => {
    expect(isLabName("constructor")).toBe(false);
    expect(parseLabParameters("projection", { toString: "1" }).faults).toHaveLength(1);
  });
});
