import { describe, expect, it } from "vitest";
import type { AnsweredCall } from "./call-runner.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import type { PurityCase } from "./purity-cases.ts";
import { addImpurities, runPurity, sameAnswer } from "./run-purity.ts";
import type { CallOutcome, Stop } from "./runner.ts";
import { answersOf } from "./testing/answers.ts";
import { returned } from "./testing/plain-runner.ts";

const request = { args: [1] };
const text = (en: string) => ({ en, "zh-CN": "…" });

/** Of a call whose right answer is 1, up to an eighth. */
function call(outcome: CallOutcome | number): AnsweredCall {
  return {
    request,
    expected: { kind: "number", value: 1, bound: 0.125 },
    outcome: typeof outcome === "number" ? returned(outcome) : outcome,
  };
}

const threw: CallOutcome = { kind: "threw", thrown: { name: "Error", message: "" }, mutated: [] };
/** A call, and the same once more. */
const once: PurityCase = { name: text("once"), request };
const again: PurityCase = { name: text("again"), request, earlier: 0, again: true };
/** The first call on a view, say: another way to ask for the same. */
const anotherWay: PurityCase = { name: text("another way"), request, earlier: 0 };

const failed: CaseFailure = { group: "shapes", name: { case: "n = 3" }, reason: "value", ...call(2) };
const right: GroupOutcome = emptyOutcome("examples");
const wrong: GroupOutcome = { ...emptyOutcome("shapes"), failures: [failed] };
const impure: GroupOutcome = {
  ...emptyOutcome("values"),
  impurities: [{ ...failed, reason: "mutated-input", detail: "x" }],
};

async function run(
  cases: PurityCase[],
  answers: (CallOutcome | number)[],
  before: GroupOutcome[] = [right],
  stop: Stop | null = null,
) {
  const calls = answers.map(call);
  return runPurity({ id: "purity", cases, calls: [] }, answersOf(calls, stop), ["x"], before);
}

const reasonsOf = ({ failures }: GroupOutcome) => failures.map(({ reason }) => reason);

describe("runPurity", () => {
  it("passes what is right and the same again", async () => {
    const outcome = await run([once, again, anotherWay], [1.125, 1.125, 1]);
    expect(outcome).toMatchObject({ id: "purity", total: 3, passed: 3, failures: [] });
    expect(outcome.right).toHaveLength(3);
    expect(outcome).not.toHaveProperty("stop");
  });

  it("fails another answer to the same call, though both are right", async () => {
    const outcome = await run([once, again], [1, 1.0625]);
    expect(outcome).toMatchObject({
      passed: 1,
      failures: [{ group: "purity", name: { case: "again" }, reason: "not-deterministic", request }],
    });
    // Asked for in another way, the sum may be another.
    expect(reasonsOf(await run([once, anotherWay], [1, 1.0625]))).toEqual([]);
  });

  it("fails side effects before anything else", async () => {
    const outcome = await run([once, again], [1, returned(1.0625, [0])]);
    expect(outcome.failures).toMatchObject([{ reason: "mutated-input", detail: "x" }]);
    expect(outcome.right).toHaveLength(1);
  });

  it("fails a wrong answer, where no group has seen one yet", async () => {
    expect(reasonsOf(await run([once, anotherWay], [2, threw]))).toEqual(["value", "threw"]);
  });
});

describe("where other groups saw wrong answers", () => {
  it("the same wrong answer is no news, and is not a right one", async () => {
    const outcome = await run([once, again, anotherWay], [2, 2, 2], [right, wrong]);
    expect(outcome).toMatchObject({ passed: 3, failures: [], right: [] });
    expect(reasonsOf(await run([once, again], [threw, threw], [wrong]))).toEqual([]);
  });

  it("another wrong answer is: it depends on how or when it is asked", async () => {
    expect(reasonsOf(await run([once, again], [2, 3], [wrong]))).toEqual(["not-deterministic"]);
    expect(reasonsOf(await run([once, anotherWay], [2, 3], [wrong]))).toEqual(["value"]);
    expect(reasonsOf(await run([once, anotherWay], [2, threw], [wrong]))).toEqual(["threw"]);
    expect(reasonsOf(await run([once, anotherWay], [1, 3], [wrong]))).toEqual(["value"]);
  });

  it("right answers stay right", async () => {
    expect((await run([once, again], [1, 1], [wrong])).right).toHaveLength(2);
  });
});

describe("side effects that other groups saw", () => {
  it("fail this one, each as a case more", async () => {
    const outcome = await run([once], [1], [right, impure]);
    expect(outcome).toMatchObject({
      total: 2,
      passed: 1,
      failures: [{ group: "purity", name: { case: "n = 3" }, reason: "mutated-input" }],
    });
  });

  it("are no news where it found its own", async () => {
    const purity = await run([once], [returned(1, [0])], [impure]);
    expect(purity.failures).toHaveLength(1);
    expect(purity.total).toBe(1);
    addImpurities(purity, impure.impurities);
    expect(purity.total).toBe(1);
  });
});

it("a program that is ended here was busy with the case after the last answer", async () => {
  const stop: Stop = { kind: "memory-limit", phase: "call" };
  expect((await run([once, again], [1], [right], stop)).stop).toEqual({
    stop,
    case: { case: "again", caseTitle: text("again") },
    request: again.request,
  });
  expect((await run([once], [1], [right], stop)).stop).toEqual({ stop, case: { case: "" } });
});

it("two values are the same answer when they are the same bits; what is no value is judged for itself", () => {
  expect(sameAnswer(returned(NaN), returned(NaN))).toBe(true);
  expect(sameAnswer(returned(0), returned(-0))).toBe(false);
  expect(sameAnswer(threw, returned(1))).toBe(true);
  expect(sameAnswer(returned(1), threw)).toBe(true);
  expect(sameAnswer(threw, threw)).toBe(true);
});
