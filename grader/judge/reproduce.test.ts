import { describe, expect, it } from "vitest";
import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { Value } from "../exercise/value.ts";
import type { CaseFailure } from "./group-outcome.ts";
import { reproduceFailure } from "./reproduce.ts";
import type { CallOutcome } from "./runner.ts";
import { returned } from "./testing/plain-runner.ts";

type Signature = ExerciseManifest["signature"];

const dot: Signature = {
  name: "dot",
  parameters: [
    { name: "a", type: "vector" },
    { name: "b", type: "vector" },
  ],
  result: "number",
};
const multiply: Signature = {
  name: "multiply",
  parameters: [
    { name: "a", type: "matrix" },
    { name: "s", type: "number" },
  ],
  result: "matrix",
};
const softmax: Signature = { name: "softmax", parameters: [{ name: "x", type: "vector" }], result: "vector" };

const ab: Value[] = [Float64Array.of(1, -0), Float64Array.of(NaN, -Infinity)];
const matrix = { rows: 1, cols: 2, data: Float64Array.of(1, 2) };
const threw: CallOutcome = { kind: "threw", thrown: { name: "Error", message: "" }, mutated: [] };

function reproduce(signature: Signature, args: Value[], change: Partial<CaseFailure> = {}): string[] {
  const failure: CaseFailure = {
    group: "shapes",
    name: { case: "x" },
    reason: "value",
    request: { args },
    expected: { kind: "number", value: 11, bound: 0 },
    outcome: returned(7),
    ...change,
  };
  return reproduceFailure(signature, failure).split("\n");
}

function firstLine(x: number[]): string | undefined {
  return reproduce(softmax, [Float64Array.from(x)])[0];
}

describe("the code of a failing call", () => {
  it("makes the arguments as TypeScript writes them, and says what was expected", () => {
    expect(reproduce(dot, ab)).toEqual([
      "const a = new Float64Array([1, -0]);",
      "const b = new Float64Array([NaN, -Infinity]);",
      "console.log(dot(a, b)); // expected: 11",
    ]);
    expect(reproduce(multiply, [matrix, -0])).toEqual([
      "const a = { rows: 1, cols: 2, data: new Float64Array([1, 2]) };",
      "const s = -0;",
      "console.log(multiply(a, s)); // expected: 11",
    ]);
  });

  it("names arguments that the signature does not by their place", () => {
    expect(reproduce(softmax, ab)[1]).toBe("const argument2 = new Float64Array([NaN, -Infinity]);");
  });

  it("makes views that begin inside a larger buffer", () => {
    const lines = reproduce(dot, ab, { request: { args: ab, views: true } });
    expect(lines[0]).toBe("const a = new Float64Array([99, 1, -0, 99]).subarray(1, 3);");
    const equal = reproduce(softmax, [new Float64Array(9)], {
      request: { args: [new Float64Array(9)], views: true },
    });
    expect(equal[0]).toBe("const x = new Float64Array([99, 0, 0, 0, 0, 0, 0, 0, 0, 0, 99]).subarray(1, 10);");
  });

  it("passes one object twice where the call did", () => {
    const x = Float64Array.of(3);
    expect(reproduce(dot, [x, x], { request: { args: [x, x], same: [0, 1] } })).toEqual([
      "const a = new Float64Array([3]);",
      "console.log(dot(a, a)); // expected: 11",
    ]);
  });

  it("does not write out more than eight equal numbers, nor take unequal ones for equal", () => {
    expect(firstLine(Array.from({ length: 9 }, () => -0))).toBe("const x = new Float64Array(9).fill(-0);");
    expect(firstLine(Array.from({ length: 8 }, () => 1))).toBe(
      "const x = new Float64Array([1, 1, 1, 1, 1, 1, 1, 1]);",
    );
    expect(firstLine([0, 0, 0, 0, 0, 0, 0, 0, -0])).toBe(
      "const x = new Float64Array([0, 0, 0, 0, 0, 0, 0, 0, -0]);",
    );
    expect(firstLine([])).toBe("const x = new Float64Array([]);");
  });

  it("uses the line of the case, or tells the shapes, beyond 2000 elements of all arguments", () => {
    const [thousand, more] = [new Float64Array(1000), new Float64Array(1001)];
    expect(reproduce(dot, [thousand, thousand])[0]).toBe("const a = new Float64Array(1000).fill(0);");
    expect(reproduce(dot, [thousand, more], { generator: "const [a, b] = …;" })[0]).toBe("const [a, b] = …;");
    expect(reproduce(dot, [thousand, more])[0]).toBe(
      "// a: 1000 elements, b: 1001 elements: too large to print.",
    );
    const large = { rows: 1, cols: 2001, data: new Float64Array(2001) };
    expect(reproduce(multiply, [large, 2])[0]).toBe("// a: 1 × 2001, s: number: too large to print.");
  });

  it.each<[string, CaseFailure["expected"], string]>([
    ["that it must throw", { kind: "throws" }, " // expected: throws a RangeError"],
    [
      "up to eight elements",
      { kind: "vector", data: Float64Array.of(1, -0, 3, 4, 5, 6, 7, 8), bounds: new Float64Array(8) },
      " // expected: [1, -0, 3, 4, 5, 6, 7, 8]",
    ],
    ["nothing of more", { kind: "vector", data: new Float64Array(9), bounds: new Float64Array(9) }, ""],
    [
      "the elements of a matrix",
      { kind: "matrix", ...matrix, bounds: new Float64Array(2) },
      " // expected: [1, 2]",
    ],
  ])("says beside the call %s", (_, expected, comment) => {
    expect(reproduce(dot, ab, { expected }).at(-1)).toBe(`console.log(dot(a, b));${comment}`);
  });
});

describe("the code of a side effect", () => {
  it("shows changed arguments beside what they must still be", () => {
    const long = new Float64Array(9);
    expect(reproduce(multiply, [matrix, 2], { reason: "mutated-input" }).slice(2)).toEqual([
      "console.log(multiply(a, s));",
      "console.log(a.data); // must still be [1, 2]",
      "console.log(s); // must still be 2",
    ]);
    expect(
      reproduce(dot, [long, long], {
        reason: "mutated-input",
        request: { args: [long, long], same: [0, 1] },
      }),
    ).toEqual(["const a = new Float64Array(9).fill(0);", "console.log(dot(a, a));", "console.log(a);"]);
  });

  it("shows of a view what lies around it, too", () => {
    const request = { args: [Float64Array.of(1), Float64Array.of(2)], views: true };
    expect(reproduce(dot, request.args, { reason: "mutated-input", request }).slice(3)).toEqual([
      "console.log(new Float64Array(a.buffer)); // must still be [99, 1, 99]",
      "console.log(new Float64Array(b.buffer)); // must still be [99, 2, 99]",
    ]);
  });

  it("compares the memory of a result with that of each array that was passed", () => {
    expect(reproduce(multiply, [matrix, 2], { reason: "aliased-argument" }).slice(2)).toEqual([
      "const result = multiply(a, s);",
      "console.log(result.data.buffer === a.data.buffer); // must be false",
    ]);
    expect(reproduce(dot, ab, { reason: "aliased-argument" }).at(-1)).toBe(
      "console.log(result.buffer === a.buffer, result.buffer === b.buffer); // must be false",
    );
    const x = Float64Array.of(3);
    const once = { reason: "aliased-argument" as const, request: { args: [x, x], same: [0, 1] as const } };
    expect(reproduce(dot, [x, x], once).at(-1)).toBe(
      "console.log(result.buffer === a.buffer); // must be false",
    );
  });

  it("compares the memory of two results", () => {
    expect(reproduce(softmax, [Float64Array.of(1)], { reason: "aliased-earlier-result" }).slice(1)).toEqual([
      "const first = softmax(x);",
      "const second = softmax(x);",
      "console.log(first.buffer === second.buffer); // must be false",
    ]);
    expect(reproduce(multiply, [matrix, 2], { reason: "aliased-earlier-result" }).at(-1)).toBe(
      "console.log(first === second, first.data.buffer === second.data.buffer); // must be false",
    );
  });

  it("makes the call before, and writes other numbers into the same arrays", () => {
    const before = [matrix, 2];
    const args = [{ rows: 1, cols: 2, data: Float64Array.of(1, -0) }, 2];
    expect(reproduce(multiply, args, { before, request: { args, rewritten: true } }).slice(0, 4)).toEqual([
      "const a = { rows: 1, cols: 2, data: new Float64Array([1, 2]) };",
      "const s = 2;",
      "multiply(a, s);",
      "a.data[1] = -0;",
    ]);
  });

  it("makes the same call twice", () => {
    expect(reproduce(softmax, [Float64Array.of(1)], { reason: "not-deterministic" }).slice(1)).toEqual([
      "console.log(softmax(x));",
      "console.log(softmax(x)); // must be the same, bit for bit",
    ]);
  });
});

describe("the code of a broken law", () => {
  const title = { en: "", "zh-CN": "" };
  const law = { id: "same", title, count: 1, make: () => [], check: () => null };
  const expected = { kind: "number", value: 1, bound: 0 } as const;
  const calls = [
    { request: { args: [Float64Array.of(1)] }, expected, outcome: returned(Float64Array.of(5)) },
    { request: { args: [Float64Array.of(2)] }, expected, outcome: threw },
    { request: { args: [Float64Array.of(3)] }, expected, outcome: returned(new Float64Array(9)) },
  ];
  const broken = (change: Partial<CaseFailure>) =>
    reproduce(softmax, calls[0]!.request.args, {
      reason: "law",
      request: calls[0]!.request,
      law: { law, number: 0, calls },
      expected: { kind: "vector", data: Float64Array.of(4), bounds: new Float64Array(1) },
      ...change,
    });

  it("makes every call in a block of its own, says what it gave, and what was expected of the one to blame", () => {
    expect(broken({})).toEqual([
      "{",
      "  const x = new Float64Array([1]);",
      "  console.log(softmax(x)); // gave [5]; expected: [4]",
      "}",
      "{",
      "  const x = new Float64Array([2]);",
      "  console.log(softmax(x));",
      "}",
      "{",
      "  const x = new Float64Array([3]);",
      "  console.log(softmax(x));",
      "}",
    ]);
    expect(broken({ request: calls[1]!.request })[6]).toBe("  console.log(softmax(x)); // expected: [4]");
  });

  it("is that of one call, where one call is wrong by itself or the law has no other", () => {
    expect(broken({ reason: "class" })).toHaveLength(2);
    expect(broken({ law: { law, number: 0, calls: calls.slice(0, 1) } })).toHaveLength(2);
  });
});
