import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Challenge } from "../../exercise/challenge.ts";
import { ExerciseManifest } from "../../exercise/exercise.ts";
import { soundManifest } from "../../exercise/sound-folder.ts";
import type { Value } from "../../exercise/value.ts";
import { explainVerdict } from "../explain/index.ts";
import type { Stop } from "../runner.ts";
import { openInTurn, returned, type Script } from "../testing/plain-runner.ts";
import type { StageEvent } from "../verdict.ts";
import { Verdict } from "../verdict.ts";
import { judgeChallenge } from "./judge-challenge.ts";
import type { ChallengeRequest } from "./request.ts";

const manifest = ExerciseManifest.parse({
  ...soundManifest,
  kind: "break-it",
  signature: { name: "input", parameters: [], result: "number" },
  flawed: { name: "double", parameters: [{ name: "x", type: "number" }], result: "number" },
  points: { correctness: 20, stability: 0, performance: 0 },
});

/** Twice a number, wrong by 3 from 10 on; throws at 50. */
const challenge: Challenge = {
  asked: { en: "It must be off by 2 bounds.", "zh-CN": "误差要达到误差界的 2 倍。" },
  decode: (x) =>
    Math.abs(Number(x)) <= 100 ? [x] : { refused: { en: `${x} is too large.`, "zh-CN": "太大。" } },
  oracle: (x) => ({ kind: "number", value: 2 * Number(x), bound: 1 }),
  bound: { formula: "1", source: "one" },
  factor: 2,
  flawed(x) {
    if (x === 50) throw new RangeError("fifty");
    return 2 * Number(x) + (Number(x) >= 10 ? 3 : 0);
  },
};

const compiled = { kind: "compiled", js: "…", map: "" } as const;
const gives = (value: Value): Script => ({ answer: () => value, inspection: { signals: [], stop: null } });

async function judged(script: Script | Script[], change: Partial<ChallengeRequest> = {}) {
  const { open, opened } = openInTurn(...[script].flat());
  const stages: StageEvent[] = [];
  const verdict = await judgeChallenge({
    exercise: { slug: "break-double", manifest },
    challenge,
    compiled,
    compileMs: 1,
    seed: "s",
    openRunner: open,
    onStage: (event) => stages.push(event),
    ...change,
  });
  expect(Verdict.safeParse(verdict).success).toBe(true);
  return { verdict, opened, stages };
}

describe("an input on which the flawed function is as wrong as was asked", () => {
  it("is accepted, with what both functions give and how far apart that is", async () => {
    const { verdict } = await judged(gives(12));
    expect(verdict).toMatchObject({
      verdict: "accepted",
      failure: null,
      points: { earned: 20, possible: 20 },
      lamps: { correct: "lit", stable: "dark", fast: "dark" },
      groups: [{ id: "counterexample", status: "passed", passed: 1, total: 1 }],
      challenge: {
        input: { kind: "number", value: 12 },
        factor: 2,
        computed: {
          exact: { kind: "number", value: 24 },
          flawed: { kind: "number", value: 27 },
          excess: 3,
          thrown: null,
        },
      },
    });
  });

  it("may be one on which the flawed function throws", async () => {
    const { verdict } = await judged(gives(50));
    expect(verdict).toMatchObject({
      verdict: "accepted",
      challenge: {
        computed: { flawed: null, excess: "Infinity", thrown: { name: "RangeError", message: "fifty" } },
      },
    });
  });

  it("is one whose error is at least the factor times the bound, and no other", async () => {
    const erring: Challenge = { ...challenge, flawed: (x) => 3 * Number(x) };
    await fc.assert(
      fc.asyncProperty(fc.double({ min: -100, max: 100, noNaN: true }), async (x) => {
        const { verdict } = await judged(gives(x), { challenge: erring });
        const error = Math.abs(3 * x - 2 * x);
        expect(verdict.verdict).toBe(error >= 2 ? "accepted" : "wrong-answer");
      }),
    );
  });
});

const untouched = (): never => {
  throw new Error("called");
};

describe("any other input is a wrong answer that says why", () => {
  it("where the flawed function is right", async () => {
    const { verdict } = await judged(gives(1));
    expect(verdict).toMatchObject({
      verdict: "wrong-answer",
      failure: { reason: "not-broken", group: "counterexample", got: { value: 1 } },
      lamps: { correct: "out" },
      points: { earned: 0, possible: 20 },
      challenge: { computed: { excess: 0 } },
    });
  });

  it("where it is wrong, but not enough", async () => {
    const { verdict } = await judged(gives(12), { challenge: { ...challenge, factor: 3.5 } });
    expect(verdict).toMatchObject({
      failure: { reason: "not-broken" },
      challenge: { computed: { excess: 3 } },
    });
  });

  it("outside the limits, before either function sees it", async () => {
    const { verdict } = await judged(gives(101), {
      challenge: { ...challenge, oracle: untouched, flawed: untouched },
    });
    expect(verdict).toMatchObject({
      verdict: "wrong-answer",
      failure: { reason: "inadmissible" },
      challenge: { refused: { en: "101 is too large." }, computed: null },
    });
  });

  it("that another call does not give again, NaN and the sign of zero included", async () => {
    const { verdict } = await judged({ answer: (_, call) => 20 + call });
    expect(verdict).toMatchObject({
      verdict: "wrong-answer",
      failure: { reason: "not-deterministic" },
      challenge: null,
    });
    const zeros = await judged({ answer: (_, call) => (call === 1 ? 0 : -0) });
    expect(zeros.verdict.failure?.reason).toBe("not-deterministic");
    const same = await judged(gives(NaN));
    expect(same.verdict.failure?.reason).toBe("inadmissible");
  });

  it("that is not of the asked kind", async () => {
    const { verdict } = await judged({
      answer: () => ({
        kind: "invalid",
        invalid: { problem: "not-a-number", detail: "an Array" },
        mutated: [],
      }),
    });
    expect(verdict).toMatchObject({
      verdict: "wrong-answer",
      failure: { reason: "invalid-result", asked: "number", detail: "an Array" },
      challenge: null,
    });
  });
});

describe("a program that gives no input", () => {
  it("because it throws, in whichever call, is a runtime error", async () => {
    for (const at of [1, 2]) {
      const { verdict } = await judged({
        answer(_, call) {
          if (call === at) throw new TypeError("no");
          return 12;
        },
      });
      expect(verdict).toMatchObject({
        verdict: "runtime-error",
        failure: { reason: "threw", thrown: { message: "no" } },
      });
    }
  });

  it("because it does not end, gets the verdict of its limit", async () => {
    const stop: Stop = {
      kind: "time-limit",
      phase: "call",
      callIndex: 0,
      limit: { name: "callTimeoutMs", value: 500 },
    };
    const { verdict } = await judged({ answer: () => 12, ended: { call: 2, stop } });
    expect(verdict).toMatchObject({
      verdict: "time-limit",
      limit: { name: "callTimeoutMs", value: 500 },
      lamps: { correct: "out" },
      failure: null,
    });
  });

  it("because its process died, is asked once more in a fresh one", async () => {
    const dies: Script = { answer: () => 12, ended: { call: 1, stop: { kind: "crashed", phase: "call" } } };
    const once = await judged([dies, gives(12)]);
    expect(once.verdict.verdict).toBe("accepted");
    const twice = await judged([dies, dies]);
    expect(twice.verdict.verdict).toBe("runtime-error");
  });

  it("because it does not load, is a compile error, and nothing was looked at", async () => {
    const { verdict } = await judged({ ...gives(12), load: { kind: "missing-export", found: ["x"] } });
    expect(verdict).toMatchObject({
      verdict: "compile-error",
      groups: [{ status: "skipped" }],
      lamps: { correct: "dark" },
    });
  });
});

it("an input from a program that tampers with the judge counts for nothing", async () => {
  const { verdict } = await judged({
    ...gives(12),
    inspection: { signals: ["replaced:Math.abs"], stop: null },
  });
  expect(verdict).toMatchObject({ verdict: "cheating", points: { earned: 0 }, lamps: { correct: "out" } });
});

it("the program is called twice, without arguments: it never learns what becomes of its input", async () => {
  const { opened } = await judged(gives(12));
  expect(opened[0]!.requests).toEqual([{ args: [] }, { args: [] }]);
  expect(opened[0]!.closed).toBe(1);
});

it("a task that cannot judge an input is our fault, and no attempt", async () => {
  const broken: Challenge[] = [
    { ...challenge, oracle: () => ({ kind: "throws" }) },
    {
      ...challenge,
      decode: () => {
        throw new Error("x");
      },
    },
  ];
  for (const one of broken) {
    const { verdict } = await judged(gives(12), { challenge: one });
    expect(verdict).toMatchObject({ verdict: "judge-error", points: { earned: 0, possible: 20 } });
    expect(verdict.judgeError).toBeTruthy();
  }
});

it("the stages are told in order", async () => {
  const { stages } = await judged(gives(12));
  expect(stages.map(({ stage }) => stage)).toEqual([
    "loading",
    "group-started",
    "group-finished",
    "finished",
  ]);
});

it("the flawed function gets its arguments by copy", async () => {
  const clobbers: Challenge = {
    ...challenge,
    decode: (x) => [x],
    oracle: (x) => ({ kind: "vector", data: x as Float64Array, bounds: new Float64Array(2) }),
    flawed: (x) => (x as Float64Array).fill(7),
  };
  const { verdict } = await judged(gives(Float64Array.of(1, 2)), { challenge: clobbers });
  expect(verdict.challenge).toMatchObject({
    input: { data: [1, 2] },
    computed: { exact: { data: [1, 2] }, flawed: { data: [7, 7] } },
  });
});

describe("in words", () => {
  it("a verdict says what was given, what both functions make of it, and what is asked", async () => {
    const { verdict } = await judged(gives(12));
    expect(explainVerdict(verdict, "en").paragraphs).toEqual([
      "The flawed function is wrong there, as asked.",
      "Input: 12.",
      "Exact: 24. The flawed function gives 27.",
      "Its error is 3 × the error bound. The error is measured against 1. one.",
      "It must be off by 2 bounds.",
    ]);
    expect(explainVerdict(verdict, "zh-CN").paragraphs[2]).toBe("精确值：24。有缺陷的函数给出 27。");
  });

  it("the bound is called the goal where it is one, not a limit to stay below", async () => {
    const { verdict } = await judged(gives(12), { challenge: { ...challenge, factor: 1 } });
    expect(explainVerdict(verdict, "en").paragraphs[3]).toMatch(/^Its error is 3 × what is asked\./);
    expect(explainVerdict(verdict, "zh-CN").paragraphs[3]).toMatch(/^它的误差是要求的 3 倍。/);
    const bounds = explainVerdict((await judged(gives(12))).verdict, "zh-CN").paragraphs[3];
    expect(bounds).toMatch(/^它的误差是误差界的 3 倍。/);
  });

  it("no error is called none", async () => {
    const { verdict } = await judged(gives(1));
    expect(explainVerdict(verdict, "en").paragraphs[3]).toMatch(/^There is no error in that\./);
    expect(explainVerdict(verdict, "zh-CN").paragraphs[3]).toMatch(/^这里没有误差。/);
  });

  it("a refusal says which limit, and is not called a failing check", async () => {
    const { headline, paragraphs } = explainVerdict((await judged(gives(101))).verdict, "en");
    expect(headline).toBe("Wrong answer: the input is outside the limits");
    expect(paragraphs).toEqual([
      "The input is outside the limits of the statement.",
      "101 is too large.",
      "Input: 101.",
    ]);
  });

  it("a throw of the flawed function is told, and that no bound allows for it", async () => {
    const { paragraphs } = explainVerdict((await judged(gives(50))).verdict, "en");
    expect(paragraphs[2]).toBe("Exact: 100. The flawed function throws (fifty).");
    expect(paragraphs[3]).toContain("No error bound allows for that.");
  });
});

it("side effects on the result are no matter: one array for both calls is as good as two", async () => {
  const { verdict } = await judged({
    answer: () => ({ ...returned(12), aliases: "earlier-result" as const }),
  });
  expect(verdict.verdict).toBe("accepted");
});
