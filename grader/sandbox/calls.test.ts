import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CallRequest } from "../judge/runner.ts";
import type { Value, ValueKind } from "../exercise/value.ts";
import { createSandboxPool, type SandboxPool } from "./index.ts";
import { runProgram, testLimits } from "./test-runner.ts";

let pool: SandboxPool;
beforeAll(async () => {
  pool = await createSandboxPool({ memoryMb: 128 });
});
afterAll(() => pool.close());

const vector = (...values: number[]): Float64Array => new Float64Array(values);
const matrix = (rows: number, cols: number, ...values: number[]): Value => ({
  rows,
  cols,
  data: vector(...values),
});

/** Of two calls. */
async function aliasesOfMatrices(js: string) {
  const { outcomes } = await runProgram(pool, js, {
    result: "matrix",
    calls: [{ args: [1] }, { args: [2] }],
  });
  return outcomes.map((each) => (each.kind === "returned" ? each.aliases : each));
}

async function outcome(js: string, result: ValueKind, call: CallRequest) {
  const { load, outcomes, stop } = await runProgram(pool, js, { result, calls: [call] });
  expect([load, stop]).toEqual([{ kind: "loaded" }, null]);
  return outcomes[0];
}

describe("arguments and results travel bit for bit", () => {
  const special = vector(0, -0, Number.NaN, Infinity, -Infinity, 5e-324, 1.7976931348623157e308, 0.1);

  test("a vector, −0, NaN and subnormals included, also through a view", async () => {
    for (const views of [false, true]) {
      const got = await outcome("export const f = (x) => new Float64Array(x)", "vector", {
        args: [special],
        views,
      });
      expect(got).toEqual({ kind: "returned", value: special, mutated: [], aliases: "nothing" });
    }
  });

  test("a matrix, empty ones included", async () => {
    const js = "export const f = (m) => ({ rows: m.cols, cols: m.rows, data: m.data.slice() })";
    expect(await outcome(js, "matrix", { args: [matrix(0, 3)] })).toMatchObject({
      kind: "returned",
      value: matrix(3, 0),
    });
    expect(await outcome(js, "matrix", { args: [matrix(1, 2, -0, 7)] })).toMatchObject({
      value: matrix(2, 1, -0, 7),
    });
  });

  test("arguments are genuine arrays of the program's own realm", async () => {
    const js =
      "export const f = (x, m) => +(x instanceof Float64Array) + +(Object.getPrototypeOf(m) === Object.prototype) + +(x.buffer instanceof ArrayBuffer)";
    expect(await outcome(js, "number", { args: [vector(1), matrix(1, 1, 1)] })).toMatchObject({ value: 3 });
  });

  test("one array can be passed twice", async () => {
    const same = await outcome("export const f = (a, b) => a === b ? b[1] : NaN", "number", {
      args: [vector(1, 3), vector(1, 3)],
      same: [0, 1],
    });
    expect(same).toMatchObject({ value: 3, mutated: [] });
  });

  test("the objects of the call before come again with other numbers in them, as far as they fit", async () => {
    const js =
      "let x, m; export const f = (y, n) => { const again = +(x === y) + 2 * (m === n && m.data === n.data); x = y; m = n; return again + 4 * y[0] + 40 * n.data[0] }";
    const { outcomes } = await runProgram(pool, js, {
      calls: [
        { args: [vector(1), matrix(1, 1, 1)] },
        { args: [vector(2), matrix(1, 1, 3)], rewritten: true },
        { args: [vector(2), matrix(1, 1, 3)] },
        { args: [vector(2, 0), matrix(1, 1, 3)], rewritten: true },
      ],
    });
    expect(outcomes).toMatchObject([
      { value: 44, mutated: [] },
      { value: 131, mutated: [] },
      { value: 128, mutated: [] },
      { value: 130, mutated: [] },
    ]);
  });

  test("what a program did to the objects of the call before is told, and they do not come again", async () => {
    const js = "let x; export const f = (y) => { const again = +(x === y); x = y; y[0] = 9; return again }";
    const calls = [{ args: [vector(1)] }, { args: [vector(2)], rewritten: true }];
    const { outcomes } = await runProgram(pool, js, { calls });
    expect(outcomes).toMatchObject([
      { value: 0, mutated: [0] },
      { value: 0, mutated: [0] },
    ]);
  });

  test("a single number, −0 and NaN included", async () => {
    const numbers = [0, -0, Number.NaN, Infinity, -Infinity, 5e-324, 1.7976931348623157e308, 0.1, 1 / 3];
    const { outcomes } = await runProgram(pool, "export const f = (x) => x", {
      calls: numbers.map((x) => ({ args: [x] })),
    });
    expect(outcomes.map((got) => (got.kind === "returned" ? got.value : got))).toEqual(numbers);
  });

  test("small and large calls come back in order, with what each printed, whichever go together", async () => {
    const calls = Array.from({ length: 300 }, (_, i) => ({
      args: [new Float64Array(i % 7 === 6 ? 20_000 : i % 5).fill(i), i],
    }));
    const js = "export const f = (x, i) => { if (i % 50 === 0) console.log(i); return x; }";
    const { outcomes, logs } = await runProgram(pool, js, { result: "vector", calls });
    expect(logs.lines).toEqual(["0", "50", "100", "150", "200", "250"]);
    expect(outcomes.map((got) => (got.kind === "returned" ? got.value : got))).toEqual(
      calls.map(({ args: [x] }) => x),
    );
  });

  test("a program that ends among calls that were sent together is stopped at its own call", async () => {
    const js = "export const f = (i) => { while (i === 40); return i; }";
    const { outcomes, stop } = await runProgram(pool, js, {
      calls: Array.from({ length: 100 }, (_, i) => ({ args: [i] })),
      limits: { callTimeoutMs: 100 },
    });
    expect(stop).toMatchObject({ kind: "time-limit", callIndex: 40, limit: { name: "callTimeoutMs" } });
    expect(outcomes.map((got) => (got.kind === "returned" ? got.value : got))).toEqual([...Array(40).keys()]);
  });

  test("calls can be asked for before earlier ones are answered", async () => {
    const runner = await pool.open(testLimits);
    try {
      await runner.load({ js: "let n = 0; export const f = () => n++", exportName: "f", result: "number" });
      const ask = (calls: number) => runner.call(Array.from({ length: calls }, () => ({ args: [] })));
      const answers = await Promise.all([ask(3), ask(0), ask(200), ask(1)]);
      const counts = answers.flatMap(({ outcomes }) =>
        outcomes.map((got) => (got.kind === "returned" ? got.value : got)),
      );
      expect(counts).toEqual([...Array(204).keys()]);
    } finally {
      await runner.close();
    }
  });

  test("500 calls with large arguments come back in order", async () => {
    const calls = Array.from({ length: 500 }, (_, i) => ({ args: [new Float64Array(5_000).fill(i)] }));
    const { outcomes } = await runProgram(pool, "export const f = (x) => x[4999]", { calls });
    expect(outcomes.map((each) => (each.kind === "returned" ? each.value : null))).toEqual(
      calls.map((_, i) => i),
    );
  });
});

describe("what is done to an argument is seen", () => {
  test.each([
    ["an element", "x[1] = 9"],
    ["the sign of a zero", "x[0] = -0"],
    ["memory around a view", "new Float64Array(x.buffer)[0] = 1"],
    ["its buffer, transferred away", "x.buffer.transfer()"],
    ["its prototype", "Object.setPrototypeOf(x, Array.prototype)"],
    ["the prototype of a matrix", "Object.setPrototypeOf(m, null)"],
    ["a field of a matrix", "m.rows = 5"],
    ["a field of a matrix, turned into a getter", "Object.defineProperty(m, 'cols', { get: () => 1 })"],
    ["the data of a matrix, replaced", "m.data = new Float64Array(1)"],
  ])("%s", async (_name, code) => {
    const js = `export function f(x, m) { ${code}; return 1 }`;
    const got = await outcome(js, "number", { args: [vector(0, 1), matrix(1, 1, 1)], views: true });
    expect(got).toMatchObject({
      kind: "returned",
      mutated: [/\bm\.|\(m,/.test(code) ? 1 : 0],
    });
  });

  test("reading changes nothing", async () => {
    const got = await outcome("export const f = (x) => x.slice().sort()[0]", "number", {
      args: [vector(3, Number.NaN, -0)],
    });
    expect(got).toMatchObject({ mutated: [] });
  });

  test("nor does another NaN where one was; a number in its place does, and a NaN in that of a number", async () => {
    // Zero divided by zero has other bits than the constant, on most processors.
    const otherNaN = "new Uint32Array(x.buffer, 8, 2).set([1, 0xfff80000])";
    expect(await wrote(otherNaN)).toMatchObject({ mutated: [] });
    expect(await wrote("x[1] = 7")).toMatchObject({ mutated: [0] });
    expect(await wrote("x[0] = NaN")).toMatchObject({ mutated: [0] });
  });
});

/** What is seen of a program that does this to [3, NaN]. */
function wrote(code: string) {
  return outcome(`export function f(x) { ${code}; return 1 }`, "number", { args: [vector(3, Number.NaN)] });
}

describe("a result that shares memory is seen", () => {
  test("with an argument", async () => {
    for (const js of [
      "export const f = (x) => x",
      "export const f = (x) => x.subarray(1)",
      "export const f = (x) => new Float64Array(x.buffer)",
    ]) {
      expect(await outcome(js, "vector", { args: [vector(1, 2)] })).toMatchObject({ aliases: "argument" });
    }
  });

  test("with an earlier result, but not when both are empty, and not a scratch buffer that is never returned", async () => {
    const calls = [{ args: [vector(1)] }, { args: [vector(2)] }];
    const aliases = async (js: string) =>
      (await runProgram(pool, js, { result: "vector", calls })).outcomes.map((each) =>
        each.kind === "returned" ? each.aliases : each,
      );
    expect(
      await aliases("const out = new Float64Array(1); export const f = (x) => { out[0] = x[0]; return out }"),
    ).toEqual(["nothing", "earlier-result"]);
    const cell = "rows: 1, cols: 1, data: new Float64Array(1)";
    expect(
      await aliasesOfMatrices(`const m = {}; export const f = () => Object.assign(m, { ${cell} })`),
    ).toEqual(["nothing", "earlier-result"]);
    expect(await aliasesOfMatrices(`export const f = () => ({ ${cell} })`)).toEqual(["nothing", "nothing"]);
    expect(await aliases("const none = new Float64Array(0); export const f = () => none")).toEqual([
      "nothing",
      "nothing",
    ]);
    expect(
      await aliases("const s = new Float64Array(1); export const f = (x) => { s.set(x); return s.slice() }"),
    ).toEqual(["nothing", "nothing"]);
  });
});

describe("only genuine values pass", () => {
  const field = "{ rows: 1, cols: 1, data: new Float64Array(1) }";
  test.each<[string, ValueKind, string]>([
    ["not-a-number", "number", "'1'"],
    ["not-a-number", "number", "1n"],
    ["not-a-number", "number", "undefined"],
    ["not-a-number", "number", "new Number(1)"],
    ["not-a-number", "number", "{ valueOf: () => 1 }"],
    ["promise", "number", "Promise.resolve(1)"],
    ["not-a-float64array", "vector", "[1]"],
    ["not-a-float64array", "vector", "new Float32Array(1)"],
    ["not-a-float64array", "vector", "Object.create(Float64Array.prototype)"],
    ["not-a-float64array", "vector", "{ length: 1, 0: 1, [Symbol.toStringTag]: 'Float64Array' }"],
    ["proxy-or-getter", "vector", "new Proxy(new Float64Array(1), {})"],
    ["proxy-or-getter", "vector", "Proxy.revocable(new Float64Array(1), {}).proxy"],
    ["subclass", "vector", "new (class extends Float64Array {})(1)"],
    ["subclass", "vector", "Object.setPrototypeOf(new Float64Array(1), null)"],
    ["subclass", "vector", "Object.defineProperty(new Float64Array(1), 'length', { value: 2 })"],
    [
      "subclass",
      "matrix",
      "{ rows: 1, cols: 1, data: Object.defineProperty(new Float64Array(1), 'buffer', {}) }",
    ],
    ["shared-or-resizable-buffer", "vector", "new Float64Array(new ArrayBuffer(8, { maxByteLength: 16 }))"],
    [
      "detached-buffer",
      "vector",
      "(() => { const x = new Float64Array(1); x.buffer.transfer(); return x })()",
    ],
    ["too-large", "vector", "new Float64Array(70000)"],
    ["not-a-matrix", "matrix", "new Float64Array(1)"],
    ["not-a-matrix", "matrix", "[[1]]"],
    ["not-a-matrix", "matrix", "null"],
    ["not-a-matrix", "matrix", "{ rows: 1, cols: 1 }"],
    ["not-a-matrix", "matrix", `Object.create(${field})`],
    ["proxy-or-getter", "matrix", "{ rows: 1, cols: 1, get data() { return new Float64Array(1) } }"],
    ["proxy-or-getter", "matrix", `new Proxy(${field}, {})`],
    ["bad-dimensions", "matrix", "{ rows: 1.5, cols: 1, data: new Float64Array(1) }"],
    ["bad-dimensions", "matrix", "{ rows: -1, cols: 1, data: new Float64Array(1) }"],
    ["bad-dimensions", "matrix", "{ rows: 1, cols: NaN, data: new Float64Array(1) }"],
    ["bad-dimensions", "matrix", "{ rows: '1', cols: 1, data: new Float64Array(1) }"],
    ["data-length", "matrix", "{ rows: 2, cols: 2, data: new Float64Array(3) }"],
    ["not-a-float64array", "matrix", "{ rows: 1, cols: 1, data: [1] }"],
  ])("%s: a %s that is %s", async (problem, result, expression) => {
    expect(
      await outcome(`export function f() { return ${expression} }`, result, { args: [1] }),
    ).toMatchObject({ kind: "invalid", invalid: { problem } });
  });

  test("an instance of the learner's own class with own fields is a matrix", async () => {
    const js =
      "class M { constructor() { this.rows = 1; this.cols = 1; this.data = new Float64Array([4]) } } export const f = () => new M()";
    expect(await outcome(js, "matrix", { args: [1] })).toMatchObject({
      kind: "returned",
      value: matrix(1, 1, 4),
    });
  });
});

describe("what is thrown is told in a few words", () => {
  test.each([
    ["throw new RangeError('bad shape')", { name: "RangeError", message: "bad shape" }],
    ["throw 'text'", { name: "", message: "text" }],
    ["throw null", { name: "", message: "null" }],
    ["throw { message: 'x' }", { name: "", message: "an object" }],
    ["class Mine extends Error { name = 'Mine' } throw new Mine('m')", { name: "Mine", message: "m" }],
    ["throw new Error('x'.repeat(9999))", { name: "Error", message: "x".repeat(500) }],
    [
      "throw Object.defineProperty(new Error('x'), 'message', { get() { throw 1 } })",
      { name: "Error", message: "" },
    ],
    ["throw new Proxy(new Error('x'), {})", { name: "", message: "a Proxy" }],
    ["throw 10n ** 1000n", { name: "", message: "a bigint" }],
    ["const g = () => g() + 1; g()", { name: "RangeError", message: "Maximum call stack size exceeded" }],
  ])("%s", async (code, thrown) => {
    expect(await outcome(`export function f() { ${code} }`, "number", { args: [1] })).toEqual({
      kind: "threw",
      thrown,
      mutated: [],
    });
  });
});

describe("a module that cannot be used says why", () => {
  test.each([
    ["import x from 'fs'; export const f = x", { kind: "imports", specifiers: ["fs"] }],
    ["export const g = 1", { kind: "missing-export", found: ["g"] }],
    ["export const f = 1", { kind: "not-a-plain-function", found: "a number" }],
    ["export async function f() {}", { kind: "not-a-plain-function", found: "an async function" }],
    ["export function* f() {}", { kind: "not-a-plain-function", found: "a generator function" }],
    ["export async function* f() {}", { kind: "not-a-plain-function", found: "an async generator function" }],
    ["export class f {}", { kind: "not-a-plain-function", found: "a class" }],
    ["throw new TypeError('early')", { kind: "threw", thrown: { name: "TypeError", message: "early" } }],
    [
      "throw { name: 'x', toString() { for (;;); } }",
      { kind: "threw", thrown: { name: "", message: "something that is not an Error" } },
    ],
    [
      "export function f() {} await 0; throw new TypeError('late')",
      { kind: "threw", thrown: { name: "TypeError", message: "late" } },
    ],
  ])("%s", async (js, expected) => {
    expect((await runProgram(pool, js)).load).toEqual(expected);
  });
});

describe("a module that waits at its top level", () => {
  test.each([
    "await 0; let g = () => 1; await new Promise((go) => go(1)); export { g as f }",
    "export const f = () => 1; Promise.reject(new Error('nobody hears it'))",
  ])("is there at its end: %s", async (js) => {
    const { load, outcomes } = await runProgram(pool, js, { calls: [{ args: [] }] });
    expect([load, outcomes]).toMatchObject([{ kind: "loaded" }, [{ kind: "returned", value: 1 }]]);
  });

  test.each([
    "export const f = await new Promise(() => {})",
    "export const f = () => 1; await new Promise(() => {})",
  ])("and never comes to it is over its time: %s", async (js) => {
    expect((await runProgram(pool, js)).load).toMatchObject({
      kind: "stopped",
      stop: { kind: "time-limit", phase: "load", limit: { name: "loadTimeoutMs" }, waits: true },
    });
  });

  test("is not taken for waiting where it is busy", async () => {
    const { load } = await runProgram(pool, "await 0; for (;;);");
    expect(load).toMatchObject({ kind: "stopped", stop: { kind: "time-limit", phase: "load" } });
    expect(load.kind === "stopped" && load.stop).not.toHaveProperty("waits");
  });
});

test("what is printed is kept, within its bound", async () => {
  const js = "export function f(x) { console.log('n', x, [1, -0], { a: 'b' }, null); return 1 }";
  const { logs } = await runProgram(pool, js, { calls: [{ args: [vector(1, 2)] }] });
  expect(logs).toEqual({ lines: ['n Float64Array(2) [1, 2] [1, -0] { a: "b" } null'], truncated: false });
  const flood = await runProgram(
    pool,
    "export function f() { for (let i = 0; i < 1e5; i++) console.log('x'.repeat(100)); return 1 }",
  );
  expect(flood.outcomes).toMatchObject([{ kind: "returned" }]);
  expect(flood.logs.truncated).toBe(true);
  expect(flood.logs.lines.join("\n").length).toBeLessThanOrEqual(5_000);
});

describe("the results of all calls together are bounded", () => {
  const calls = Array.from({ length: 20 }, () => ({ args: [1] }));
  const js = "export function f() { return new Float64Array(1000) }";

  test("by a limit that is named when one more would exceed it", async () => {
    const limits = { allResultElementsMax: 4_500 };
    const { outcomes, stop } = await runProgram(pool, js, { result: "vector", calls, limits });
    expect(outcomes).toHaveLength(4);
    expect(stop).toEqual({
      kind: "output-limit",
      phase: "call",
      limit: { name: "allResultElementsMax", value: 4_500 },
      callIndex: 4,
    });
  });

  test("and may be as many as that", async () => {
    const limits = { allResultElementsMax: 20_000 };
    const { outcomes, stop } = await runProgram(pool, js, { result: "vector", calls, limits });
    expect([outcomes.length, stop]).toEqual([20, null]);
  });
});
