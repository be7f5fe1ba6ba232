import { describe, expect, it } from "vitest";
import type { Case } from "../exercise/spec.ts";
import type { AnsweredCall } from "./call-runner.ts";
import { runCases } from "./run-cases.ts";
import type { CallOutcome, Stop } from "./runner.ts";
import { answersOf } from "./testing/answers.ts";
import { returned } from "./testing/plain-runner.ts";

/** A call whose right answer is 1, up to 1/1024. */
function call(outcome: CallOutcome): AnsweredCall {
  return { request: { args: [1] }, expected: { kind: "number", value: 1, bound: 2 ** -10 }, outcome };
}

const threw: CallOutcome = { kind: "threw", thrown: { name: "Error", message: "" }, mutated: [] };
const cases: Case[] = [
  { name: "first", args: [1] },
  { name: { en: "second", "zh-CN": "第二" }, args: [1], generator: "const x = 1;" },
  { name: "third", args: [1] },
];

function run(answered: AnsweredCall[], stop: Stop | null = null) {
  const calls = cases.map(({ args }) => ({ request: { args }, expected: () => call(threw).expected }));
  return runCases({ id: "values", cases, calls }, answersOf(answered, stop), ["x"]);
}

describe("runCases", () => {
  it("passes what is right and keeps it, fails what is not under the name of its case", async () => {
    const right = call(returned(1));
    const outcome = await run([right, call(returned(2)), call(threw)]);
    expect(outcome).toMatchObject({
      id: "values",
      total: 3,
      passed: 1,
      right: [right],
      impurities: [],
      failures: [
        {
          group: "values",
          name: { case: "second", caseTitle: { "zh-CN": "第二" } },
          generator: "const x = 1;",
          reason: "value",
          comparison: { excess: 1024 },
        },
        { name: { case: "third" }, reason: "threw" },
      ],
    });
    expect(outcome.failures[1]).not.toHaveProperty("generator");
    expect(outcome).not.toHaveProperty("stop");
  });

  it("tells the largest error and the largest share of a bound, of all answers, right or wrong", async () => {
    const near = await run([call(returned(1 + 2 ** -12)), call(returned(1 + 2 ** -11)), call(returned(1))]);
    expect(near.maxBoundUse).toBe(0.5);
    const conditioned = (value: number): AnsweredCall => ({
      ...call(returned(value)),
      expected: { kind: "number", value: 1, bound: 2 ** -40 },
    });
    const exact = await run([conditioned(1 + 2 ** -50), conditioned(1 + 2 ** -51), call(threw)]);
    expect(exact.maxErrorUlps).toBe(4);
    expect((await run([call(threw)])).maxBoundUse).toBe(0);
  });

  it("notes side effects of right and wrong calls beside their answers", async () => {
    const { failures, impurities, passed } = await run([call(returned(1, [0])), call(returned(2, [0]))]);
    expect(passed).toBe(1);
    expect(failures).toHaveLength(1);
    expect(impurities).toMatchObject([
      { name: { case: "first" }, reason: "mutated-input", detail: "x", group: "values" },
      { name: { case: "second" }, reason: "mutated-input", detail: "x", group: "values" },
    ]);
  });

  it("names the case in which the program was ended, the one after the last answer", async () => {
    const stop: Stop = { kind: "time-limit", phase: "call" };
    expect((await run([call(returned(1))], stop)).stop).toEqual({
      stop,
      case: { case: "second", caseTitle: { en: "second", "zh-CN": "第二" } },
      request: { args: [1] },
      generator: "const x = 1;",
    });
    // Ended behind all of them, by what it had printed, say.
    const all = [1, 2, 3].map(() => call(returned(1)));
    expect((await run(all, stop)).stop).toEqual({ stop, case: { case: "" } });
  });
});
