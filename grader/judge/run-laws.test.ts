import { describe, expect, it } from "vitest";
import type { Law } from "../exercise/spec.ts";
import type { Value } from "../exercise/value.ts";
import type { AnsweredCall } from "./call-runner.ts";
import { runLaws } from "./run-laws.ts";
import type { CallOutcome, Stop } from "./runner.ts";
import { answersOf } from "./testing/answers.ts";
import { returned } from "./testing/plain-runner.ts";

const title = { en: "all the same", "zh-CN": "全都一样" };

/** All results of an instance are the same number; the second call is blamed when they are not. */
const same: Law = {
  id: "same",
  title,
  count: 2,
  make: () => [[1], [1]],
  check(_, results) {
    const [first, second] = results as [number, number];
    if (typeof first !== "number" || typeof second !== "number")
      throw new TypeError("A law must not see this.");
    return first === second ? null : { call: 1, expected: { kind: "number", value: first, bound: 0 } };
  },
};

/** Of a call whose right answer is 1. */
function call(outcome: CallOutcome | number): AnsweredCall {
  return {
    request: { args: [1] },
    expected: { kind: "number", value: 1, bound: 0.125 },
    outcome: typeof outcome === "number" ? returned(outcome) : outcome,
  };
}

const threw: CallOutcome = { kind: "threw", thrown: { name: "Error", message: "" }, mutated: [] };
const invalid: CallOutcome = {
  kind: "invalid",
  invalid: { problem: "promise", detail: "a Promise" },
  mutated: [],
};

function run(answers: (CallOutcome | number)[], stop: Stop | null = null, laws = [same]) {
  const calls = answers.map(call);
  const planned = laws.map((law) => ({
    law,
    instances: Array.from({ length: law.count }, (): Value[][] => law.make(undefined as never)),
  }));
  const inputs = planned.flatMap(({ instances }) => instances.flat());
  const plan = {
    id: "laws" as const,
    laws: planned,
    calls: inputs.map((args, i) => ({ request: { args }, expected: () => call(i).expected })),
  };
  return { calls, outcome: runLaws(plan, answersOf(calls, stop), ["x"]) };
}

describe("runLaws", () => {
  it("a law holds when it holds for each of its instances; their calls are right ones", async () => {
    const { calls, outcome } = run([1, 1, 1.125, 1.125]);
    expect(await outcome).toMatchObject({ id: "laws", total: 1, passed: 1, failures: [], right: calls });
  });

  it("each instance is judged by its own calls", async () => {
    const { calls, outcome } = run([1, 1, 1, 5]);
    const { passed, failures, right } = await outcome;
    expect(passed).toBe(0);
    expect(right).toEqual(calls.slice(0, 2));
    expect(failures).toMatchObject([
      {
        group: "laws",
        name: { case: "same" },
        lawTitle: title,
        reason: "law",
        law: { law: same, number: 1, calls: calls.slice(2) },
      },
    ]);
  });

  it("every law has its own calls, and one that is broken leaves the others alone", async () => {
    const other = { ...same, id: "other", count: 1 };
    const { outcome } = run([1, 2, 1, 1, 1, 1], null, [same, other]);
    const { passed, total, failures } = await outcome;
    expect([passed, total]).toEqual([1, 2]);
    expect(failures.map(({ name }) => name.case)).toEqual(["same"]);
  });

  it("the call that is furthest from its exact answer is blamed, whichever the law blames", async () => {
    const { calls, outcome } = run([9, 1, 7, 3]);
    const { failures } = await outcome;
    expect(failures.map(({ outcome: blamed }) => blamed)).toEqual([calls[0]!.outcome, calls[2]!.outcome]);
    expect(failures[0]).toMatchObject({
      reason: "law",
      expected: { value: 1 },
      comparison: { worst: { got: 9, expected: 1 } },
    });
    const second = await run([1, 1, 3, 7]).outcome;
    expect(second.failures[0]?.comparison?.worst?.got).toBe(7);
  });

  it("where every call is right by itself, the one that the law blames must be as the law says", async () => {
    const { calls, outcome } = run([1, 1.125, 1, 1]);
    expect((await outcome).failures).toMatchObject([
      {
        reason: "law",
        outcome: calls[1]!.outcome,
        expected: { kind: "number", value: 1, bound: 0 },
        comparison: { worst: { got: 1.125, expected: 1 } },
      },
    ]);
    const blamesNobody = {
      ...same,
      check: () => ({ call: 7, expected: { kind: "number", value: 0, bound: 0 } }),
    };
    expect((await run([1, 1, 1, 1], null, [blamesNobody as Law]).outcome).failures).toEqual([]);
  });

  it.each<[string, CallOutcome | number, string]>([
    ["throws", threw, "threw"],
    ["is no value of the asked kind", invalid, "invalid-result"],
    ["is of another shape", returned(Float64Array.of(1, 1)), "shape"],
    ["is of another class of number", NaN, "class"],
  ])("a result that %s does not reach the law, and is told for itself", async (_, answer, reason) => {
    const { failures } = await run([1, answer, 1, 1]).outcome;
    expect(failures).toMatchObject([{ group: "laws", name: { case: "same" }, lawTitle: title, reason }]);
  });

  it("a call that should have thrown does not reach the law either; one that throws as it should is left out", async () => {
    const counting: Law = {
      ...same,
      count: 1,
      check: (_, results) =>
        results.length === 1 ? null : { call: 0, expected: { kind: "number", value: 0, bound: 0 } },
    };
    const throws = { kind: "throws" } as const;
    const judged = (outcome: CallOutcome) =>
      runLaws(
        { id: "laws", laws: [{ law: counting, instances: [[[1], [1]]] }], calls: [] },
        answersOf([call(1), { ...call(outcome), expected: throws }]),
        ["x"],
      );
    expect((await judged(returned(1))).failures).toMatchObject([{ reason: "did-not-throw" }]);
    expect((await judged(threw)).failures).toEqual([]);
  });

  it("side effects are noted in every call, also where the law holds", async () => {
    const { outcome } = run([1, returned(1, [0]), 1, 1]);
    expect(await outcome).toMatchObject({
      passed: 1,
      impurities: [
        {
          group: "laws",
          name: { case: "same" },
          reason: "mutated-input",
          detail: "x",
          request: { args: [1] },
        },
      ],
    });
  });
});

describe("a program that is ended among the laws", () => {
  const stop: Stop = { kind: "time-limit", phase: "call" };
  const laws = [same, { ...same, id: "next" }];

  it("was busy with the law whose calls are not all answered, and what is whole of it is judged", async () => {
    const { outcome } = run([1, 1, 1], stop, laws);
    expect(await outcome).toMatchObject({ passed: 0, failures: [], stop: { stop, case: { case: "same" } } });
    const { failures } = await run([1, 2, 1], stop, laws).outcome;
    expect(failures).toHaveLength(1);
  });

  it("right behind the last call of a law, was busy with the next", async () => {
    const { outcome } = run([1, 1, 1, 1], stop, laws);
    const request = { args: expect.any(Array) };
    expect(await outcome).toMatchObject({ passed: 1, total: 2, stop: { case: { case: "next" }, request } });
  });

  it("behind the last call of all, has an answer to every law", async () => {
    const finished = await run([1, 1, 1, 1], stop).outcome;
    expect(finished).toMatchObject({ passed: 1, total: 1 });
  });
});
