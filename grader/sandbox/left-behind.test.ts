import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandboxPool, type SandboxPool } from "./index.ts";
import { runProgram } from "./test-runner.ts";

let pool: SandboxPool;
beforeAll(async () => {
  pool = await createSandboxPool({ memoryMb: 128 });
});
afterAll(() => pool.close());

const x = new Float64Array([1, 2]);
const twice = [{ args: [x] }, { args: [x] }];

describe("what a program leaves to run later comes too late", () => {
  test("a result that is filled in by a microtask is still empty", async () => {
    const js = `export function f(x) { const out = new Float64Array(2); Promise.resolve().then(() => out.fill(9)); return out }`;
    const { outcomes } = await runProgram(pool, js, { result: "vector", calls: [{ args: [x] }] });
    expect(outcomes).toEqual([
      { kind: "returned", value: new Float64Array(2), mutated: [], aliases: "nothing" },
    ]);
  });

  test.each([
    ["in a microtask", "const out = x.slice(); Promise.resolve().then(() => { out[1] = 9 }); return out"],
    ["in the next call", "last?.fill(0); return last = x.slice()"],
    ["by moving its memory away", "last?.buffer.transfer(); return last = x.slice()"],
  ])("a result that is changed %s is told with the next call", async (_name, code) => {
    const js = `let last; export function f(x) { ${code} }`;
    const { outcomes } = await runProgram(pool, js, { result: "vector", calls: twice });
    expect(outcomes).toMatchObject([
      { value: x, aliases: "nothing" },
      { value: x, aliases: "earlier-result" },
    ]);
  });

  test.each([
    ["in a microtask", "Promise.resolve().then(() => { x[1] = 9 }); return 1"],
    ["in the next call", "if (last) last[0] = 9; last = x; return 1"],
  ])("an argument that is changed %s is told with the next call", async (_name, code) => {
    const js = `let last; export function f(x) { ${code} }`;
    const { outcomes } = await runProgram(pool, js, { calls: twice });
    expect(outcomes).toMatchObject([{ mutated: [] }, { mutated: [0] }]);
  });

  test("a result that stays as it is is told of by no later call", async () => {
    const js = "const kept = []; export function f(x) { const out = x.slice(); kept.push(out); return out }";
    const { outcomes } = await runProgram(pool, js, { result: "vector", calls: [...twice, ...twice] });
    expect(outcomes).toEqual(
      Array.from({ length: 4 }, () => ({ kind: "returned", value: x, mutated: [], aliases: "nothing" })),
    );
  });
});

describe("a rejected promise that nobody hears", () => {
  test.each([
    ["is no matter to an answer", "void Promise.reject(new Error('unheard')); return 7"],
    [
      "nor is one that calls itself a time limit",
      "void Promise.reject(new Error('Script execution timed out.')); return 7",
    ],
    ["nor is one that is refused a module", "void Function(\"return import('fs')\")(); return 7"],
    [
      "nor is one whose text rejects two more",
      "let n = 0; const next = () => ({ get message() { if (n++ < 2) void Promise.reject(next()); return '' } }); void Promise.reject(next()); return 7",
    ],
  ])("%s", async (_name, code) => {
    const { outcomes, stop } = await runProgram(pool, `export function f() { ${code} }`, { calls: twice });
    expect(outcomes).toMatchObject([{ value: 7 }, { value: 7 }]);
    expect(stop).toBeNull();
  });

  test("whose every look makes another one is the program's own end", async () => {
    const js = `const next = () => ({ get message() { void Promise.reject(next()); return '' } }); export function f() { void Promise.reject(next()); return 7 }`;
    expect((await runProgram(pool, js)).stop).toMatchObject({ kind: "crashed" });
  });

  test("is no matter to a module that comes to its end all the same", async () => {
    const { load } = await runProgram(
      pool,
      "void Promise.reject(new TypeError('early')); export const f = () => 1",
    );
    expect(load).toEqual({ kind: "loaded" });
  });

  test("whose every look makes another one is the program's own end also while it is loaded", async () => {
    const { load } = await runProgram(
      pool,
      "const next = () => ({ get message() { void Promise.reject(next()); return '' } }); void Promise.reject(next()); export const f = () => 1",
    );
    expect(load).toMatchObject({ kind: "stopped", stop: { kind: "crashed" } });
  });
});

test("no code of the program runs but in its calls: getters of typed arrays, prototypes and errors are not asked", async () => {
  const js = `
    let asked = 0;
    const count = { configurable: true, get() { asked++ }, getOwnPropertyDescriptor() { asked++ }, getPrototypeOf() { asked++; return null } };
    export function f() { return asked }
    Object.setPrototypeOf(f, new Proxy(Function.prototype, count));
    const { defineProperty, getPrototypeOf } = Object;
    for (const key of ["buffer", "length", "byteOffset", "byteLength", Symbol.toStringTag]) defineProperty(getPrototypeOf(Float64Array.prototype), key, count);
    for (const key of ["views", "same", "args", "data", "thrown"]) defineProperty(Object.prototype, key, count);`;
  const { outcomes } = await runProgram(pool, js, { calls: [{ args: [x], views: true }, { args: [x] }] });
  expect(outcomes).toMatchObject([{ value: 0 }, { value: 0, mutated: [] }]);
});
