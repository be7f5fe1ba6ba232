import { assert, constantFrom, double, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { parseLabParameters } from "#grader/exercise/lesson/labs.ts";
import { labLink, labQuery } from "./lab-address.ts";

const start = parseLabParameters("temperature", {}).values;

test("nothing stands in the address until something differs", () => {
  expect(labQuery(start, start, null)).toBe("");
  expect(labQuery({ ...start, t: 2, logits: [1, -2.5] }, start, null)).toBe("?logits=1,-2.5&t=2");
});

test("in a lesson the address says which lab is meant", () => {
  expect(labQuery({ ...start, t: 2 }, start, "temperature-2")).toBe("?lab=temperature-2&t=2");
});

test("a link leads to the lab's own page, whatever the lesson started with", () => {
  expect(labLink("temperature", { ...start, shift: 700 })).toBe("/labs/temperature?shift=700");
  expect(labLink("roofline", {})).toBe("/labs/roofline");
});

test("what an address says is read back as it was", () => {
  const state = record({
    example: constantFrom("worked" as const, "qk" as const, "mismatch" as const),
    step: integer({ min: 0, max: 64 }),
  });
  assert(
    property(state, (values) => {
      const query = new URLSearchParams(new URL(labLink("matrix-product", values), "http://x").search);
      expect(parseLabParameters("matrix-product", Object.fromEntries(query))).toEqual({ values, faults: [] });
    }),
  );
  assert(
    property(double({ min: 0.05, max: 20, noNaN: true }), (t) => {
      const query = new URLSearchParams(new URL(labLink("temperature", { ...start, t }), "http://x").search);
      expect(parseLabParameters("temperature", Object.fromEntries(query)).values.t).toBe(t);
    }),
  );
});
