import { describe, expect, it } from "vitest";
import type { ExerciseManifest } from "../exercise/exercise.ts";
import { failureRecord } from "./failure.ts";
import type { CaseFailure } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import { judgeCall } from "./judge-call.ts";
import type { CallOutcome, CallRequest } from "./runner.ts";
import { returned } from "./testing/plain-runner.ts";
import type { ShrunkFailure } from "./shrink/shrink.ts";
import { Failure } from "./verdict.ts";

const signature: ExerciseManifest["signature"] = {
  name: "scale",
  parameters: [
    { name: "a", type: "matrix" },
    { name: "factor", type: "number" },
  ],
  result: "matrix",
};
const title = { en: "in words", "zh-CN": "用文字" };
const matrix = (rows: number, cols: number, ...data: number[]) => ({
  rows,
  cols,
  data: Float64Array.from(data),
});
const threw: CallOutcome = { kind: "threw", thrown: { name: "Error", message: "no", line: 3 }, mutated: [] };

/** Twice a 2 × 3 matrix, whose last element is wrong. */
const expected = {
  kind: "matrix" as const,
  ...matrix(2, 3, 2, 4, 6, 8, 10, 12),
  bounds: new Float64Array(6).fill(1e-9),
};
const outcome = returned(matrix(2, 3, 2, 4, 6, 8, 10, 99));
const wrong: CaseFailure = {
  group: "shapes",
  name: { case: "2 × 3" },
  request: { args: [matrix(2, 3, 1, 2, 3, 4, 5, 6), 2] },
  expected,
  outcome,
  ...judgeCall(expected, outcome),
  reason: "value",
};

function record(
  change: Partial<CaseFailure> = {},
  shrunk: ShrunkFailure | null = null,
  leftOver = false,
  spoiltBy: CallRequest | null = null,
) {
  const found = { ...wrong, ...change };
  const made = failureRecord(found, signature, [{ ...emptyOutcome("shapes"), failures: [found] }], {
    shrunk,
    leftOver,
    spoiltBy,
  });
  // Whatever it says must survive the record.
  expect(Failure.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  return made;
}

const zeros = (n: number) => ({ args: [matrix(1, n, ...new Float64Array(n)), 2] });

describe("the record of a failure", () => {
  it("says on what, what was expected, what came, and how far off the worst element is", () => {
    expect(record()).toEqual({
      group: "shapes",
      case: "2 × 3",
      reason: "value",
      input: [
        { kind: "matrix", rows: 2, cols: 3, data: [1, 2, 3, 4, 5, 6], truncated: false },
        { kind: "number", value: 2 },
      ],
      expected: { kind: "matrix", rows: 2, cols: 3, data: [2, 4, 6, 8, 10, 12], truncated: false },
      got: { kind: "matrix", rows: 2, cols: 3, data: [2, 4, 6, 8, 10, 99], truncated: false },
      thrown: null,
      worst: {
        index: 5,
        row: 1,
        col: 2,
        expected: 12,
        got: 99,
        ulps: expect.any(Number),
        bound: 1e-9,
      },
      wrongElements: 1,
      elements: 6,
      reproduce: expect.stringContaining("scale(a, factor)"),
      errorMap: expect.objectContaining({ case: "2 × 3", worst: { row: 1, col: 2 } }),
    });
  });

  it("places the worst element of a vector by its index alone", () => {
    const vector = { kind: "vector" as const, data: Float64Array.of(1, 2), bounds: new Float64Array(2) };
    const got = returned(Float64Array.of(1, 3));
    const { worst, errorMap } = record({
      expected: vector,
      outcome: got,
      ...judgeCall(vector, got),
      reason: "value",
    });
    expect(worst).toEqual({ index: 1, expected: 2, got: 3, ulps: expect.any(Number), bound: 0 });
    expect(errorMap).toBeUndefined();
  });

  it("has what was thrown in place of a result", () => {
    const { thrown, got, worst, ...rest } = record({
      outcome: threw,
      reason: "threw",
      comparison: undefined,
    });
    expect([thrown, got, worst]).toEqual([{ name: "Error", message: "no", line: 3 }, null, null]);
    expect(rest).not.toHaveProperty("elements");
  });

  it("tells of views, of one object for two arguments, of a detail, where there is any", () => {
    const args = [matrix(1, 1, 1), 2];
    expect(record()).not.toHaveProperty("views");
    expect(record()).not.toHaveProperty("same");
    expect(record()).not.toHaveProperty("detail");
    expect(record({ request: { args, views: true }, detail: "an Array" })).toMatchObject({
      views: true,
      detail: "an Array",
    });
    expect(record({ request: { args: [2, 2], same: [0, 1] } }).same).toEqual([0, 1]);
  });

  it("has the line that makes an input of more than 64 elements, where the case has one", () => {
    const generator = "const a = …";
    expect(record({ request: zeros(64), generator }).generator).toBe(generator);
    expect(record({ request: zeros(63), generator })).not.toHaveProperty("generator");
    expect(record({ request: zeros(64) })).not.toHaveProperty("generator");
  });

  it("shows all calls that a law ties together, and what each gave", () => {
    const law = { id: "twice", title, count: 1, make: () => [], check: () => null };
    const first = { request: { args: [1, 2] }, expected, outcome };
    const second = { request: { args: [3, 4] }, expected, outcome: threw };
    const shown = record({ reason: "law", lawTitle: title, law: { law, number: 0, calls: [first, second] } });
    expect(shown.lawTitle).toEqual(title);
    expect(shown.calls).toEqual([
      {
        input: [
          { kind: "number", value: 1 },
          { kind: "number", value: 2 },
        ],
        got: shown.got,
      },
      {
        input: [
          { kind: "number", value: 3 },
          { kind: "number", value: 4 },
        ],
        got: null,
      },
    ]);
    const alone = record({ reason: "law", lawTitle: title, law: { law, number: 0, calls: [first] } });
    expect(alone).not.toHaveProperty("calls");
    expect(record()).not.toHaveProperty("lawTitle");
  });
});

it("a failure of earlier calls says so, in the code that would not show it too", () => {
  const shown = record({}, null, true);
  expect(shown.leftOver).toBe(true);
  expect(shown.reproduce).toBe(`// Called alone this is right.\n${record().reproduce}`);
});

it("a failure of an earlier call that is known makes that one first", () => {
  const { reproduce } = record({}, null, true, { args: [matrix(1, 1, 3), 4] });
  expect(reproduce).toBe(`{
  const a = { rows: 1, cols: 1, data: new Float64Array([3]) };
  const factor = 4;
  scale(a, factor);
}
// Without the call before, this is right.
${record().reproduce}`);
});

it("a failure too large to be pasted has no code, not even a note", () => {
  const digits = new Float64Array(3000).map((_, i) => Math.sin(i));
  const shown = record({ request: { args: [matrix(1, 3000, ...digits), 2] } }, null, true);
  expect(shown.reproduce).toBe("");
});

describe("a failure that was made smaller", () => {
  const smaller: CaseFailure = { ...wrong, request: { args: [matrix(1, 1, 1), 2] } };

  it("is shown on the small input, with the shapes of the one that it was found on", () => {
    const from = { ...wrong, request: { args: [matrix(2, 3, 1, 2, 3, 4, 5, 6), Float64Array.of(1, 2), 7] } };
    const shown = record({}, { failure: smaller, from, calls: 12 });
    expect(shown.input[0]).toMatchObject({ rows: 1, cols: 1 });
    expect(shown.shrunk).toEqual({ from: { shapes: [[2, 3], [2], []] }, calls: 12 });
    // The picture stays that of the case that was found.
    expect(shown.errorMap?.of).toEqual({ rows: 2, cols: 3 });
  });

  it("says what the check is about and the smaller input has no more", () => {
    const request = { args: [matrix(1, 1, NaN), 2], views: true, same: [0, 1] as const };
    const lostIn = (change: Partial<CallRequest>) => {
      const failure = { ...smaller, request: { ...smaller.request, ...change } };
      return record({}, { failure, from: { ...wrong, request }, calls: 3 }).shrunk?.from.lost;
    };
    expect(lostIn({})).toEqual(["same", "views", "non-finite"]);
    expect(lostIn({ views: true, same: [0, 1] })).toEqual(["non-finite"]);
    expect(lostIn(request)).toBeUndefined();
  });

  it("keeps the line that made the first one", () => {
    const from = { ...wrong, generator: "const a = …" };
    expect(record({}, { failure: smaller, from, calls: 3 }).shrunk?.from.generator).toBe("const a = …");
  });
});
