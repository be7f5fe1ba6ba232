import { describe, expect, it } from "vitest";
import { confirmTimedFailure } from "./confirm-timed-failure.ts";
import type { CaseFailure } from "./group-outcome.ts";
import type { JudgeRequest } from "./request.ts";
import { manifest, spec } from "./testing/dot-exercise.ts";
import { openInTurn, returned, type Script } from "./testing/plain-runner.ts";

const compiled = { kind: "compiled", js: "…", map: "" } as const;
/** The answer to the timed call was 31, not 32. */
const failure: CaseFailure = {
  group: "performance",
  name: { case: "n = 3" },
  reason: "value",
  request: { args: [Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)] },
  expected: { kind: "number", value: 32, bound: 1e-12 },
  outcome: returned(31),
};

interface Circumstances {
  /** What the program does in the second process, on small inputs. */
  small?: Script;
  found?: CaseFailure;
  callsBefore?: number;
  clock?: () => number;
  /** The program's text. */
  js?: string;
}

async function confirm(
  script: Script,
  {
    found = failure,
    small = script,
    callsBefore = 3_000,
    clock = () => 0,
    js = compiled.js,
  }: Circumstances = {},
) {
  const { open, opened, asked } = openInTurn(script, small);
  const request: JudgeRequest = {
    exercise: { slug: "dot", manifest },
    spec,
    compiled: { ...compiled, js },
    compileMs: 1,
    seed: "s",
    openRunner: open,
    timing: true,
  };
  const signal = await confirmTimedFailure(request, { ...compiled, js }, found, callsBefore, clock);
  return { signal, runner: opened[0], others: opened[1], options: asked[0]?.[1] };
}

const rightUntil = (last: number): Script => ({ answer: (_, call) => (call <= last ? 32 : 31) });
const alwaysRight = rightUntil(Infinity);

describe("an answer that was wrong when it was timed", () => {
  it.each([20, 51, 412, 4_999])(
    "right %i times in a fresh process, then wrong: it counts its calls",
    async (n) => {
      expect((await confirm(rightUntil(n))).signal).toBe(`counts-calls:${n}`);
    },
  );

  it.each([
    "new Uint8Array(4)",
    "new Int16Array(n)",
    "calls % 7",
    "calls & 1",
    "1 << calls",
    "calls >>> 2",
    "new Float64Array(800)",
    "sums.push(sum)",
    "new Map()",
  ])("with %s in it something may have run over, or be full: a mistake", async (js) => {
    expect((await confirm(rightUntil(412), { js })).signal).toBeNull();
  });

  it("a condition is no mask, and an array of doubles does not run over", async () => {
    const js = "a && b; new Float64Array(8)";
    expect((await confirm(rightUntil(412), { js })).signal).toBe("counts-calls:412");
  });

  it.each([
    ["wrong at once: it is wrong on this input", rightUntil(0)],
    ["wrong after a few calls, which may have left something behind by mistake", rightUntil(19)],
    ["right for ever", alwaysRight],
    [
      "right, and then thrown away",
      {
        answer: (_: unknown, call: number) => {
          if (call > 100) throw new RangeError("enough");
          return 32;
        },
      },
    ],
    [
      "right, and NaN once its room for intermediate results is used up",
      { answer: (_: unknown, call: number) => (call <= 100 ? 32 : NaN) },
    ],
    ["wrong now and then, at random", { answer: (_: unknown, call: number) => (call % 60 === 0 ? 31 : 32) }],
    [
      "wrong for a while and right again",
      { answer: (_: unknown, call: number) => (call > 30 && call < 50 ? 31 : 32) },
    ],
    [
      "right until the program is ended",
      { ...alwaysRight, ended: { call: 100, stop: { kind: "time-limit", phase: "call" } } },
    ],
    [
      "not to be had: the program does not load again",
      { ...rightUntil(30), load: { kind: "missing-export", found: [] } },
    ],
  ] satisfies [string, Script][])("%s", async (_, script) => {
    const { signal, runner } = await confirm(script);
    expect(signal).toBeNull();
    expect(runner?.closed).toBe(1);
  });

  it("a program that ceases to give values at all after so many calls counts them as well", async () => {
    const script: Script = {
      answer: (_, call) =>
        call <= 60
          ? 32
          : { kind: "invalid", invalid: { problem: "promise", detail: "a Promise" }, mutated: [] },
    };
    expect((await confirm(script)).signal).toBe("counts-calls:60");
  });

  it.each(["class", "range"] as const)("is looked into when its %s is wrong", async (reason) => {
    expect((await confirm(rightUntil(50), { found: { ...failure, reason } })).signal).toBe("counts-calls:50");
  });

  it.each(["threw", "shape", "invalid-result", "mutated-input", "aliased-argument"] as const)(
    "is not looked into when the reason is %s: no process is opened",
    async (reason) => {
      const { signal, runner } = await confirm(rightUntil(50), { found: { ...failure, reason } });
      expect([signal, runner]).toEqual([null, undefined]);
    },
  );
});

describe("a second process, with a small call", () => {
  it("is asked for an example, and closed", async () => {
    const { signal, others } = await confirm(rightUntil(100));
    expect(signal).toBe("counts-calls:100");
    expect(others?.requests).toHaveLength(151);
    expect(others?.closed).toBe(1);
  });

  it.each([
    ["lasts longer: what is used up is memory", rightUntil(1_000)],
    ["for ever", alwaysRight],
    ["is wrong earlier", rightUntil(40)],
  ] satisfies [string, Script][])("%s", async (_, small) => {
    expect((await confirm(rightUntil(100), { small })).signal).toBeNull();
  });
});

describe("the search", () => {
  it("asks for the very call that was wrong, of the same program, in a process of its own beside the first", async () => {
    const { runner, options } = await confirm(rightUntil(200));
    expect(new Set(runner?.requests)).toEqual(new Set([failure.request]));
    expect(runner?.programs).toEqual([{ js: "…", map: "", exportName: "dot", result: "number" }]);
    expect(options).toEqual({ beside: true });
  });

  it("asks once alone, for a program that is simply wrong, and then by fifty", async () => {
    expect((await confirm(rightUntil(0))).runner?.requests).toHaveLength(1);
    expect((await confirm(rightUntil(30))).runner?.requests).toHaveLength(51);
  });

  it("ends at twice the calls that the program had answered when it was caught", async () => {
    expect((await confirm(alwaysRight, { callsBefore: 100 })).runner?.requests).toHaveLength(201);
  });

  it("looks on for a moment when the last of these calls was the first wrong one", async () => {
    expect((await confirm(rightUntil(100), { callsBefore: 50 })).signal).toBe("counts-calls:100");
  });

  it("ends at five thousand calls", async () => {
    expect((await confirm(alwaysRight, { callsBefore: 1e6 })).runner?.requests).toHaveLength(5_001);
  });

  it("ends after five seconds with the question open", async () => {
    let now = 700;
    const clock = () => (now += 1_000);
    const { signal, runner } = await confirm(rightUntil(1_000), { clock });
    expect(signal).toBeNull();
    expect(runner?.requests).toHaveLength(1 + 3 * 50);
  });

  it("closes its process when that fails it", async () => {
    const { open, opened } = openInTurn(alwaysRight);
    const broken: JudgeRequest["openRunner"] = async (limits) => {
      const runner = await open(limits);
      return Object.assign(runner, { call: () => Promise.reject(new Error("the pipe broke")) });
    };
    const request: JudgeRequest = {
      exercise: { slug: "dot", manifest },
      spec,
      compiled,
      compileMs: 1,
      seed: "s",
      openRunner: broken,
      timing: true,
    };
    await expect(confirmTimedFailure(request, compiled, failure, 100, () => 0)).rejects.toThrow(
      "the pipe broke",
    );
    expect(opened[0]?.closed).toBe(1);
  });
});
