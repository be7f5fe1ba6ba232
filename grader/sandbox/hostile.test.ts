import { readlinkSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createSandboxPool, type SandboxPool } from "./index.ts";
import { readProc, sandboxProcesses } from "../processes/started-processes.ts";
import { runProgram } from "./test-runner.ts";

let pool: SandboxPool;
beforeAll(async () => {
  pool = await createSandboxPool({ memoryMb: 128 });
});
afterAll(() => pool.close());

const call = (body: string) => runProgram(pool, `export function f(x) { ${body} }`);

describe("a program without end is ended, and the limit is named", () => {
  test.each([
    ["a loop", "for (;;);"],
    ["a regular expression", "return /^(a+)+$/.test('a'.repeat(40) + '!') ? 1 : 0"],
    ["microtasks", "const again = () => Promise.resolve().then(again); again(); return 1"],
    ["a getter of the result", "return { get rows() { for (;;); } } && (() => { for (;;); })()"],
    ["BigInt, which only the parent can end", "let n = 3n; for (;;) n = n * n * n"],
    [
      "a stack that is computed for ever",
      "Error.prepareStackTrace = () => { for (;;); }; throw new Error('x')",
    ],
  ])("%s", async (_name, body) => {
    const { stop } = await call(body);
    expect(stop).toEqual({
      kind: "time-limit",
      phase: "call",
      limit: { name: "callTimeoutMs", value: 400 },
      callIndex: 0,
    });
  });

  test.each(["for (;;);", "throw { get message() { for (;;); } }"])(
    "while the module is evaluated: %s",
    async (js) => {
      const { load } = await runProgram(pool, js);
      expect(load).toEqual({
        kind: "stopped",
        stop: { kind: "time-limit", phase: "load", limit: { name: "loadTimeoutMs", value: 1_000 } },
      });
    },
  );

  test("many calls that are each fast enough run into the limit of the whole submission", async () => {
    const calls = Array.from({ length: 1_000 }, () => ({ args: [1] }));
    const js = "export function f() { let n = 0; for (let i = 0; i < 3e7; i++) n += i; return n }";
    const { stop } = await runProgram(pool, js, { calls, limits: { totalTimeoutMs: 500 } });
    expect(stop).toMatchObject({ kind: "time-limit", limit: { name: "totalTimeoutMs", value: 500 } });
  });
});

describe("memory without end is ended", () => {
  /** Time enough on a busy machine too: it is memory that shall run out. */
  const limits = { loadTimeoutMs: 10_000, callTimeoutMs: 10_000 };

  test.each([
    ["ArrayBuffers", "const k = []; for (;;) k.push(new ArrayBuffer(1e7))"],
    ["one huge typed array", "return new Float64Array(1e9).length"],
    ["arrays", "const k = []; for (;;) k.push(new Array(1e5).fill(1.5))"],
    ["strings", "const k = []; for (;;) k.push(('' + k.length).repeat(1e6).split(''))"],
    ["spread of a long string", "return [...'.'.repeat(5e8)].length"],
    [
      "resizable buffers, which the engine does not count",
      "const k = []; for (;;) { const b = new ArrayBuffer(0, { maxByteLength: 2e8 }); b.resize(2e8); new Uint8Array(b).fill(1); k.push(b) }",
    ],
  ])("%s", async (_name, body) => {
    const { stop, outcomes } = await runProgram(pool, `export function f() { ${body} }`, { limits });
    expect(outcomes).toEqual([]);
    expect(stop).toEqual({
      kind: "memory-limit",
      phase: "call",
      limit: { name: "memoryMb", value: 128 },
      callIndex: 0,
    });
  });

  test.each([
    "new ArrayBuffer(1e12)",
    "new Float64Array(1e9)",
    "k.push(new Float64Array(k[0]))",
    "k.push(k[0].slice())",
    "k.push(k[0].map((v) => v))",
    "k.push(Float64Array.from(k[0]))",
    "k.push(k[0].buffer.transfer(1e9))",
    "Error.stackTraceLimit = 0; new Float64Array(1e9)",
  ])("in a call and while loading, also when the engine ends it with an error: %s", async (code) => {
    const body = `const k = [new Float64Array(1e6)]; for (;;) { ${code} }`;
    const memoryLimit = { kind: "memory-limit", limit: { name: "memoryMb", value: 128 } };
    const called = await runProgram(pool, `export function f(x) { ${body} }`, { limits });
    expect(called).toMatchObject({ outcomes: [], stop: memoryLimit });
    const { load } = await runProgram(pool, body, { limits });
    expect(load).toMatchObject({ kind: "stopped", stop: memoryLimit });
  });

  test("a string beyond the engine's own length is an ordinary error", async () => {
    expect((await call("return 'x'.repeat(5e8).repeat(2).length")).outcomes).toMatchObject([
      { kind: "threw", thrown: { name: "RangeError" } },
    ]);
  });
});

describe("nothing of the host is within reach", () => {
  const names = [
    "process require module exports fetch WebSocket setTimeout setInterval queueMicrotask structuredClone performance crypto",
    "WebAssembly SharedArrayBuffer Atomics Intl Temporal WeakRef FinalizationRegistry gc guest harness ivm Buffer",
  ]
    .join(" ")
    .split(" ");

  test("the globals are the language's, without what is dangerous", async () => {
    const js = `export function f() { throw new Error([${names.map((name) => `typeof ${name}`).join(", ")}].join()) }`;
    const { outcomes } = await runProgram(pool, js);
    expect(outcomes).toMatchObject([{ thrown: { message: names.map(() => "undefined").join() } }]);
  });

  test.each([
    "this === undefined ? 0 : 1",
    "[x, m, m.data, x.buffer, console, console.log, Date, Math.random, Proxy, Date.now].some((v) => v.constructor.constructor !== Function && v.constructor !== Function) ? 1 : 0",
    "Function('return typeof process')() === 'undefined' ? 0 : 1",
    "(() => { Error.prepareStackTrace = (_, sites) => sites.length; return new Error().stack })() <= 3 ? 0 : 1",
    "(() => { let n = 0; Error.prepareStackTrace = (_, sites) => { for (const s of sites) if (s.getThis() || s.getFunction()) n++; return '' }; new Error().stack; return n })()",
    "Date.now() === new Date().getTime() && Date.now() === Date.UTC(2026, 0, 1) && new Date(5).getTime() === 5 ? 0 : 1",
  ])("%s", async (expression) => {
    const js = `export function f(x, m) { return ${expression} }`;
    const args = [new Float64Array(1), { rows: 1, cols: 1, data: new Float64Array(1) }];
    expect((await runProgram(pool, js, { calls: [{ args }] })).outcomes).toMatchObject([
      { kind: "returned", value: 0 },
    ]);
  });

  test("import() is refused", async () => {
    const { load } = await runProgram(pool, "await import('node:fs'); export const f = () => 1");
    expect(load).toMatchObject({ kind: "threw", thrown: { message: "Not supported" } });
  });
});

test("patched intrinsics fool nobody: arguments, checks and copies stay what they are", async () => {
  const js = `
    const evil = () => { throw new Error("patched") };
    const { ownKeys, defineProperty, getPrototypeOf } = Reflect;
    const owners = [Array.prototype, Object.prototype, Function.prototype, String.prototype, Promise.prototype, WeakMap.prototype,
      WeakSet.prototype, getPrototypeOf(Float64Array.prototype), ArrayBuffer.prototype, Reflect, Object, JSON, Number, Math];
    for (let i = 0; i < owners.length; i++) {
      const keys = ownKeys(owners[i]);
      for (let k = 0; k < keys.length; k++) {
        if (keys[k] !== "constructor" && keys[k] !== "length") defineProperty(owners[i], keys[k], { value: evil, writable: true, configurable: true });
      }
    }
    const names = ["0", "kind", "value", "get", "rows", "data", "toJSON", "then"];
    const trap = { __proto__: null, get: evil, set: evil, configurable: true };
    for (let k = 0; k < names.length; k++) defineProperty(owners[1], names[k], trap);
    globalThis.Float64Array = globalThis.ArrayBuffer = globalThis.Object = globalThis.Array = globalThis.Error = evil;
    export function f(x) { console.log(x); x[0] = 5; return x }`;
  const { load, outcomes } = await runProgram(pool, js, {
    result: "vector",
    calls: [{ args: [new Float64Array(2)], views: true }],
  });
  expect(load).toEqual({ kind: "loaded" });
  expect(outcomes).toEqual([
    { kind: "returned", value: new Float64Array([5, 0]), mutated: [0], aliases: "argument" },
  ]);
});

describe("the engine's words for a limit are only words when a program says them", () => {
  const words = ["Script execution timed out.", "Isolate was disposed", "Array buffer allocation failed"];

  test.each(words)("while it is loaded: %s", async (message) => {
    const { load } = await runProgram(pool, `throw new RangeError(${JSON.stringify(message)})`);
    expect(load).toEqual({ kind: "threw", thrown: { name: "RangeError", message } });
  });

  test.each(words)("in a call: %s", async (message) => {
    const { outcomes, stop } = await call(`throw new RangeError(${JSON.stringify(message)})`);
    expect(outcomes).toEqual([{ kind: "threw", thrown: { name: "RangeError", message }, mutated: [] }]);
    expect(stop).toBeNull();
  });

  test.each(words)("in rejections that nobody hears: %s", async (message) => {
    const error = `new RangeError(${JSON.stringify(message)})`;
    const js = `
      const late = () => Object.defineProperty(new Error(), "stack", { get() { void Promise.reject(${error}); return "" } });
      void Promise.reject(${error}); void Promise.reject(late());
      export function f() { void Promise.reject(${error}); void Promise.reject(late()); return 7 }`;
    const calls = [{ args: [1] }, { args: [2] }];
    const { load, outcomes, stop } = await runProgram(pool, js, { calls });
    expect(load).toEqual({ kind: "loaded" });
    expect(outcomes).toMatchObject([{ value: 7 }, { value: 7 }]);
    expect(stop).toBeNull();
  });
});

describe("what makes text of a throw asks no object of the program", () => {
  const calls = [{ args: [new Float64Array([1])] }, { args: [new Float64Array([2])] }];
  test.each([
    ["a toJSON that throws", "Object.prototype.toJSON = () => { throw 1 }"],
    ["a toJSON that says something else", "Object.prototype.toJSON = () => 'me'"],
    ["a setter of stack", "Object.defineProperty(Object.prototype, 'stack', { set() { this.name = 1n } })"],
  ])("%s: the second call is told as it was, not as the first", async (_name, trap) => {
    const js = `let n = 0; export function f(x) { if (n++ > 0) { x[0] = 9; ${trap} } throw new RangeError("no") }`;
    const { outcomes, stop } = await runProgram(pool, js, { calls });
    const thrown = { name: "RangeError", message: "no" };
    expect(stop).toBeNull();
    expect(outcomes).toEqual([
      { kind: "threw", thrown, mutated: [] },
      { kind: "threw", thrown, mutated: [0] },
    ]);
  });
});

test("two submissions share nothing", async () => {
  const js =
    "export function f() { const seen = globalThis.mark ?? 0; globalThis.mark = 1; Array.prototype.mark = 1; return seen + ([].mark === undefined ? 1 : 0) }";
  expect((await runProgram(pool, js)).outcomes).toMatchObject([{ value: 0 }]);
  expect(
    (
      await runProgram(
        pool,
        "export const f = () => ([].mark === undefined && globalThis.mark === undefined ? 0 : 1)",
      )
    ).outcomes,
  ).toMatchObject([{ value: 0 }]);
});

test.runIf(process.platform === "linux")(
  "a sandbox process has no environment, no other descriptor, and no rights that it can do without",
  async () => {
    const runner = await pool.open({
      loadTimeoutMs: 1_000,
      callTimeoutMs: 1_000,
      totalTimeoutMs: 5_000,
      memoryMb: 128,
      resultElementsMax: 10,
      allResultElementsMax: 100,
      logCharsMax: 10,
    });
    try {
      await runner.load({ js: "export const f = () => 1", exportName: "f", result: "number" });
      // The next process may be starting and still be one of those that take its rights away.
      const children = await vi.waitFor(() => {
        const all = sandboxProcesses();
        expect(all.map((pid) => readlinkSync(`/proc/${pid}/exe`))).toEqual(all.map(() => process.execPath));
        return all;
      }, 10_000);
      const expected = rights.filter(([layer]) => pool.layers.includes(layer));
      expect(children.length).toBeGreaterThan(0);
      for (const pid of children) {
        expect(readProc(pid, "environ")).toBe("");
        for (const [, pattern] of expected) expect(readProc(pid, "status")).toMatch(pattern);
      }
    } finally {
      await runner.close();
    }
  },
);

/** What the kernel says of a process that has lost them. */
const rights: [string, RegExp][] = [
  ["unprivileged user", /^Uid:\t(6\d{4})\t\1\t\1\t\1$/m],
  ["unprivileged user", /^CapBnd:\t0+$/m],
  ["no new privileges", /^NoNewPrivs:\t1$/m],
];
