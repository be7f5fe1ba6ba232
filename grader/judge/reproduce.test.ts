import { describe, expect, it } from "vitest";
import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { Value } from "../exercise/value.ts";
import type { CaseFailure } from "./group-outcome.ts";
import { judgeCall } from "./judge-call.ts";
import { canBePasted, reproduceFailure } from "./reproduce.ts";
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

function failing(args: Value[], change: Partial<CaseFailure> = {}): CaseFailure {
  return {
    group: "shapes",
    name: { case: "x" },
    reason: "value",
    request: { args },
    expected: { kind: "number", value: 11, bound: 0 },
    outcome: returned(7),
    ...change,
  };
}

function reproduce(signature: Signature, args: Value[], change: Partial<CaseFailure> = {}): string[] {
  return reproduceFailure(signature, failing(args, change)).split("\n");
}

const commentOf = (expected: CaseFailure["expected"]) =>
  reproduce(dot, ab, { expected, reason: "shape" }).at(-1);

function judged(expected: CaseFailure["expected"], outcome: CallOutcome) {
  const { reason, ...finding } = judgeCall(expected, outcome);
  return { reason: reason!, ...finding };
}

/** Numbers with all their digits, which no rule makes. */
const digits = (n: number) => new Float64Array(n).map((_, i) => Math.sin(i + 1));

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
    expect(lines[1]).toBe("const b = new Float64Array([99, 99, NaN, -Infinity, 99]).subarray(2, 4);");
  });

  it("lays views into one buffer one behind the other", () => {
    const lines = reproduce(dot, ab, { request: { args: ab, views: "one buffer" } });
    expect(lines.slice(0, 3)).toEqual([
      "const memory = new Float64Array([99, 1, -0, 99, NaN, -Infinity, 99]);",
      "const a = memory.subarray(1, 3);",
      "const b = memory.subarray(4, 6);",
    ]);
  });

  it("passes one object twice where the call did", () => {
    const x = Float64Array.of(3);
    expect(reproduce(dot, [x, x], { request: { args: [x, x], same: [0, 1] } })).toEqual([
      "const a = new Float64Array([3]);",
      "console.log(dot(a, a)); // expected: 11",
    ]);
  });

  it("is as long as it must be and can be pasted: the number of elements does not matter", () => {
    const ones = new Float64Array(100_000).fill(1);
    expect(reproduce(dot, [ones, ones])).toEqual([
      "const a = new Float64Array(100000).fill(1);",
      "const b = new Float64Array(100000).fill(1);",
      "console.log(dot(a, b)); // expected: 11",
    ]);
    expect(reproduce(dot, [digits(1024), digits(1024)])[1]).toMatch(/^const b = .{20000,25000}\]\);$/);
  });

  it("has the line of the case in place of long code, unless the arguments are views", () => {
    const generator = "const [a, b] = …;";
    const [some, many] = [digits(9), digits(99)];
    expect(reproduce(dot, [many, many], { generator })[0]).toBe(generator);
    expect(reproduce(dot, [some, some], { generator })[0]).toMatch(/^const a = new Float64Array\(\[0.8/);
    const views = { args: [many, many], views: true };
    expect(reproduce(dot, views.args, { generator, request: views })[0]).toMatch(/^const a = .*\.subarray/);
  });

  it("is none at all where it would be too long", () => {
    const large = [digits(1300), digits(1300)];
    const failure = failing(large);
    expect(reproduceFailure(dot, failure)).toBe("");
    expect(canBePasted(failure)).toBe(false);
    expect(canBePasted({ ...failure, generator: "const [a, b] = …;" })).toBe(true);
    expect(canBePasted({ ...failure, generator: "…", request: { args: large, views: true } })).toBe(false);
    expect(canBePasted(failing([digits(1300), 1]))).toBe(true);
    // One object is written once.
    expect(canBePasted(failing(large, { request: { args: [large[0]!, large[0]!], same: [0, 1] } }))).toBe(
      true,
    );
  });

  it("shows the type of what is no number, and how the array is called that is none", () => {
    const change = { reason: "invalid-result" } as const;
    expect(reproduce(dot, ab, change).at(-1)).toBe('console.log(typeof dot(a, b)); // must be "number"');
    const expected = { kind: "vector", data: Float64Array.of(1), bounds: new Float64Array(1) } as const;
    expect(reproduce(softmax, [Float64Array.of(3)], { ...change, expected }).at(-1)).toBe(
      "console.log(softmax(x)); // expected: Float64Array [1]",
    );
    const product = { kind: "matrix", ...matrix, bounds: new Float64Array(2) } as const;
    expect(reproduce(multiply, [matrix, 2], { ...change, expected: product }).at(-1)).toBe(
      "console.log(multiply(a, s)); // expected: rows: 1, cols: 2, data: Float64Array [1, 2]",
    );
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
      "the shape and the elements of a matrix",
      { kind: "matrix", ...matrix, bounds: new Float64Array(2) },
      " // expected: 1 × 2 [1, 2]",
    ],
    [
      "the shape of one that has no elements",
      { kind: "matrix", rows: 4, cols: 0, data: new Float64Array(0), bounds: new Float64Array(0) },
      " // expected: 4 × 0 []",
    ],
  ])("says beside the call %s", (_, expected, comment) => {
    expect(reproduce(dot, ab, { expected }).at(-1)).toBe(`console.log(dot(a, b));${comment}`);
  });

  it("shows the worst element of a result that is longer", () => {
    const right = { data: digits(9), bounds: new Float64Array(9) };
    const vector = { kind: "vector", ...right } as const;
    const outcome = returned(digits(9).with(4, 3));
    expect(reproduce(softmax, ab, { expected: vector, outcome, ...judged(vector, outcome) }).at(-1)).toBe(
      `console.log(softmax(x, argument2)[4]); // expected: ${Math.sin(5)}`,
    );
    const square = { kind: "matrix", rows: 3, cols: 3, ...right } as const;
    const other = returned({ rows: 3, cols: 3, data: digits(9).with(7, NaN) });
    const change = { expected: square, outcome: other, ...judged(square, other) };
    expect(reproduce(multiply, [matrix, 2], change).at(-1)).toBe(
      `console.log(multiply(a, s).data[7]); // expected: ${Math.sin(8)}`,
    );
  });

  it("says of a wrong shape the right one, however large", () => {
    const nine = { data: new Float64Array(9), bounds: new Float64Array(9) };
    expect(commentOf({ kind: "vector", ...nine })).toMatch(/ \/\/ expected: length 9$/);
    expect(commentOf({ kind: "matrix", rows: 1, cols: 9, ...nine })).toMatch(/ \/\/ expected: 1 × 9$/);
  });
});

describe("the code of a side effect", () => {
  const later = "await 0; // and what is done a moment later";

  it("shows changed arguments beside what they must still be, shapes too", () => {
    expect(reproduce(multiply, [matrix, 2], { reason: "mutated-input" }).slice(2)).toEqual([
      "console.log(multiply(a, s));",
      later,
      "console.log(a.rows, a.cols, a.data); // must still be 1, 2, [1, 2]",
    ]);
  });

  it("finds the place of the change in more numbers than one compares by eye", () => {
    const long = new Float64Array(9);
    const once = { args: [long, long], same: [0, 1] as const };
    expect(reproduce(dot, once.args, { reason: "mutated-input", request: once })).toEqual([
      "const a = new Float64Array(9).fill(0);",
      "const aBefore = a.slice();",
      "console.log(dot(a, a));",
      later,
      "console.log(a.findIndex((value, i) => !Object.is(value, aBefore[i]))); // must still be -1, the place of the first change",
    ]);
    const views = { args: [long], views: true };
    expect(reproduce(softmax, views.args, { reason: "mutated-input", request: views })[1]).toBe(
      "const xBefore = new Float64Array(x.buffer).slice();",
    );
  });

  it("looks at the arguments of a call that throws as well", () => {
    expect(reproduce(dot, ab, { reason: "mutated-input", outcome: threw })[2]).toBe(
      "try { dot(a, b); } catch {}",
    );
  });

  it("shows of a view what lies around it, too", () => {
    const request = { args: [Float64Array.of(1), Float64Array.of(2)], views: true };
    expect(reproduce(dot, request.args, { reason: "mutated-input", request }).slice(4)).toEqual([
      "console.log(new Float64Array(a.buffer)); // must still be [99, 1, 99]",
      "console.log(new Float64Array(b.buffer)); // must still be [99, 99, 2, 99]",
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

  it("compares the memory of two results, and the first one before the second call and after", () => {
    const change = { reason: "aliased-earlier-result" } as const;
    expect(reproduce(softmax, [Float64Array.of(1)], change).slice(1)).toEqual([
      "const first = softmax(x);",
      "console.log(first);",
      "const second = softmax(x);",
      later,
      "console.log(first); // must still be the same",
      "console.log(first.buffer === second.buffer); // must be false",
    ]);
    const long = reproduce(softmax, [Float64Array.of(1)], { ...change, outcome: returned(digits(9)) });
    expect([long[2], long[5]]).toEqual([
      "const firstBefore = first.slice();",
      "console.log(first.findIndex((value, i) => !Object.is(value, firstBefore[i]))); // must be -1",
    ]);
    expect(reproduce(multiply, [matrix, 2], { reason: "aliased-earlier-result" }).at(-1)).toBe(
      "console.log(first === second, first.data.buffer === second.data.buffer); // must be false",
    );
  });

  it("makes the call before, and writes out the number that is another one now", () => {
    const request = { args: [matrix, 3], rewritten: true };
    const code = reproduce(multiply, [matrix, 3], { before: [matrix, 2], request });
    expect(code[1]).toBe("const s = 2;");
    expect(code[2]).toBe("multiply(a, s);");
    expect(code[3]).toContain("multiply(a, 3)");
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

  it("is none where one of the calls is too long", () => {
    const long = { request: { args: [digits(2600)] }, expected, outcome: threw };
    expect(broken({ law: { law, number: 0, calls: [calls[0]!, long] } })).toEqual([""]);
    expect(canBePasted(failing([], { reason: "law", law: { law, number: 0, calls: [long, long] } }))).toBe(
      false,
    );
  });

  it("is that of one call, where one call is wrong by itself or the law has no other", () => {
    expect(broken({ reason: "class" })).toHaveLength(2);
    expect(broken({ law: { law, number: 0, calls: calls.slice(0, 1) } })).toHaveLength(2);
  });
});
