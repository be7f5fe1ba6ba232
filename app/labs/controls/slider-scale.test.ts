import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { labNames, labParameters, type LabParameter } from "#grader/exercise/lesson/lab-parameters.ts";
import { fromSlider, sliderSteps, stepValue, toSlider } from "./slider-scale.ts";

const parameters = labNames
  .flatMap((name) => Object.values<LabParameter>(labParameters[name]))
  .filter((parameter) => parameter.kind === "number");
const sliders = [
  ...parameters.map((parameter) => ({ parameter, scale: "linear" as const })),
  ...parameters.filter(({ min }) => min > 0).map((parameter) => ({ parameter, scale: "log" as const })),
];

describe("a slider", () => {
  test("reaches both ends and never leaves the range", () => {
    assert(
      property(constantFrom(...sliders), integer(), ({ parameter, scale }, place) => {
        const { min, max } = parameter;
        expect(fromSlider(0, parameter, scale)).toBe(min);
        expect(fromSlider(sliderSteps(parameter, scale), parameter, scale)).toBe(max);
        const value = fromSlider(place, parameter, scale);
        expect(value >= min && value <= max).toBe(true);
      }),
    );
  });

  test("stands at the place that its value came from, give or take the rounding to two digits", () => {
    assert(
      property(constantFrom(...sliders), integer({ min: 0, max: 100 }), ({ parameter, scale }, place) => {
        const value = fromSlider(place, parameter, scale);
        const again = fromSlider(toSlider(value, parameter, scale), parameter, scale);
        const slack = scale === "log" ? Math.max(0.15 * value, parameter.whole ? 1 : 0) : 0;
        expect(Math.abs(again - value)).toBeLessThanOrEqual(slack);
      }),
    );
  });

  test("moves with every press of an arrow key until it is at the end", () => {
    for (const { parameter, scale } of sliders.filter(isShort)) {
      const steps = sliderSteps(parameter, scale);
      let value: number = parameter.min;
      for (let press = 0; press < steps && value < parameter.max; press++) {
        const next = stepValue(value, 1, parameter, scale);
        expect(next).toBeGreaterThan(value);
        value = next;
      }
      expect(value).toBe(parameter.max);
      expect(stepValue(value, 1, parameter, scale)).toBe(value);
      expect(stepValue(value, -1, parameter, scale)).toBeLessThan(value);
    }
  });

  test("decimal steps stay decimal", () => {
    expect(
      fromSlider(3, { kind: "number", min: 0, max: 1, step: 0.1, whole: false, default: 0 }, "linear"),
    ).toBe(0.3);
  });
});

/** The others take a million presses from end to end. */
function isShort({ parameter, scale }: (typeof sliders)[number]): boolean {
  return sliderSteps(parameter, scale) <= 1000;
}
