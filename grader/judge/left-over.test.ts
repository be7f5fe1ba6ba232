import { describe, expect, it } from "vitest";
import type { Law } from "../exercise/spec.ts";
import type { CaseFailure } from "./group-outcome.ts";
import { isRightAlone, mayRemember } from "./left-over.ts";
import { manifest } from "./testing/dot-exercise.ts";
import { openInTurn, returned, type Script } from "./testing/plain-runner.ts";

const exercise = { slug: "dot", manifest };
const failure: CaseFailure = {
  group: "shapes",
  name: { case: "n = 3" },
  reason: "value",
  request: { args: [Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)] },
  expected: { kind: "number", value: 32, bound: 1e-12 },
  outcome: returned(31),
};
const remembering = { kind: "compiled", js: "let last = 0;\nexport function dot() {\n}\n", map: "" } as const;

async function alone(
  script: Script,
  { found = failure, compiled = remembering as { kind: "compiled"; js: string; map: string } } = {},
) {
  const { open, opened, asked } = openInTurn(script);
  const isRight = await isRightAlone({ exercise, openRunner: open }, compiled, found);
  return { isRight, runner: opened[0], options: asked[0]?.[1] };
}

describe("a call that failed after others", () => {
  it("is made once, alone, in a process of its own: right there, something was left over", async () => {
    const { isRight, runner, options } = await alone({ answer: () => 32 });
    expect(isRight).toBe(true);
    expect(runner?.requests).toEqual([failure.request]);
    expect(options).toEqual({ beside: true });
    expect(runner?.closed).toBe(1);
  });

  it.each<[string, Script]>([
    ["is wrong alone as well", { answer: () => 31 }],
    [
      "never ends alone",
      { answer: () => 32, ended: { call: 1, stop: { kind: "time-limit", phase: "call" } } },
    ],
    ["cannot be made again", { answer: () => 32, load: { kind: "missing-export", found: [] } }],
  ])("%s", async (_, script) => {
    const { isRight, runner } = await alone(script);
    expect(isRight).toBe(false);
    expect(runner?.closed).toBe(1);
  });

  it.each([
    ["agrees", 32, true],
    ["does not", 31, false],
  ])("of a law, all calls are made together: that it %s there decides", async (_, second, isRight) => {
    const [first, other] = [failure.request, { args: failure.request.args.toReversed() }];
    const calls = [first, other].map((request) => ({ ...failure, request }));
    const law: Law = {
      id: "symmetry",
      title: { en: "symmetry", "zh-CN": "对称" },
      count: 1,
      make: () => [],
      check: (_inputs, [a, b]) =>
        a === b ? null : { call: 1, expected: { kind: "number", value: 32, bound: 1e-12 } },
    };
    const found: CaseFailure = { ...failure, reason: "law", law: { law, number: 0, calls } };
    const answered = await alone({ answer: (_args, call) => (call === 1 ? 32 : second) }, { found });
    expect(answered.isRight).toBe(isRight);
    expect(answered.runner?.requests).toEqual([first, other]);
  });

  it.each([
    ["the same again", 32, true],
    ["not", 32.000_000_000_000_01, false],
  ])("with two answers is made twice; the second is %s", async (_, second, isRight) => {
    const found: CaseFailure = { ...failure, reason: "not-deterministic" };
    const answered = await alone({ answer: (_args, call) => (call === 1 ? 32 : second) }, { found });
    expect(answered.isRight).toBe(isRight);
    expect(answered.runner?.requests).toHaveLength(2);
  });

  it.each(["law", "mutated-input", "aliased-earlier-result"] as const)(
    "of which more than one call is told (%s) costs no process",
    async (reason) => {
      expect((await alone({ answer: () => 32 }, { found: { ...failure, reason } })).runner).toBeUndefined();
    },
  );

  it("of a program that cannot remember costs no process", async () => {
    const compiled = { ...remembering, js: "export function dot() {\n  let sum = 0;\n}\n" };
    expect((await alone({ answer: () => 32 }, { compiled })).runner).toBeUndefined();
  });
});

describe("what a call may leave something in", () => {
  it.each([
    "let used = 0;",
    "var used = 0;",
    "export let used = 0;",
    "const cache = /* @__PURE__ */ new Map();",
    "const scratch = new Float64Array(64);",
    "const pool = [];",
    "const counter = { calls: 0 };",
    "const scratch = Float64Array.of(1, 2);",
    "class Pool {\n  static used = 0;\n}",
    "const dot = (() => {\n  let sum = 0;\n  return () => sum;\n})();",
    "const dot = (function() {\n  let sum = 0;\n  return () => sum;\n})();",
    "function dot() {\n  dot.total += 1;\n}",
    "function dot() {\n  dot.calls++;\n}",
    "function dot() {\n  return dot.last ??= 1;\n}",
    "function dot() {\n  Array.prototype.last = 1;\n}",
    "function dot() {\n  return Math.random();\n}",
  ])("%s", (js) => expect(mayRemember(`function f() {\n}\n${js}\nexport { f };\n`)).toBe(true));

  it.each([
    "const TILE = 64;",
    "const sum = (a) => a.reduce((s, x) => s + x, 0);",
    "const sum = function(a) {\n  let s = 0;\n  return s;\n};",
    "const { sqrt, exp } = Math;",
    "function dot(a, b) {\n  if (a.length !== b.length || a.length == 0 || a.length <= 1) return a.length >= 1;\n}",
    "const scale = (m) => ({ ...m, data: m.data.map((x) => x * 0.5) });",
    "class Sum {\n  static of(a) {\n    return a;\n  }\n}",
  ])("not %s", (js) =>
    expect(mayRemember(`${js}\nexport function f() {\n  const own = [];\n}\n`)).toBe(false),
  );

  it("no line of a long text makes it look at another one", () => {
    const lines = ["const x", "  static x", `const x = /* ${"*".repeat(40)}`, "x.x.x.x.x .x", "x".repeat(40)];
    const texts = lines.map((line) => `${line}\n`.repeat(4_000));
    expect(texts.map(mayRemember)).toEqual([false, false, false, false, false]);
    expect(mayRemember(`x.${"x".repeat(256_000)}`)).toBe(false);
    expect(mayRemember("const x\n= new Map();")).toBe(false);
  });

  it("anything in a text that is too long to be searched", () => {
    expect(mayRemember(" ".repeat(256 * 1024))).toBe(false);
    expect(mayRemember(" ".repeat(256 * 1024 + 1))).toBe(true);
  });
});
