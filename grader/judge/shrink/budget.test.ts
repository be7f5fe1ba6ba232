import { describe, expect, it } from "vitest";
import type { CallRequest } from "../runner.ts";
import { returned } from "../testing/plain-runner.ts";
import { BudgetedCalls } from "./budget.ts";

const limits = { calls: 100, elements: 100, callsMs: 60, totalMs: 200 };
const calls = (n: number, elements = 1): CallRequest[] =>
  Array.from({ length: n }, () => ({ args: [new Float64Array(elements)] }));

/** A program each of whose messages takes so long, by a clock that a test can move on as well. */
function timed(messageMs: number, change: Partial<typeof limits> = {}) {
  const clock = { now: 1_000 };
  const runner = {
    call: async (requests: CallRequest[]) => {
      clock.now += messageMs;
      return { outcomes: requests.map(() => returned(0)), stop: null };
    },
  };
  return { clock, budget: new BudgetedCalls(runner, () => clock.now, { ...limits, ...change }) };
}

describe("what shrinking may cost", () => {
  it("may be spent to the last element, and not beyond", async () => {
    const { budget } = timed(0);
    expect(await budget.make(calls(2, 30))).toHaveLength(2);
    expect(await budget.make(calls(1, 41))).toBeNull();
    expect(await budget.make(calls(1, 40))).toHaveLength(1);
    expect(await budget.make(calls(1))).toBeNull();
  });

  it("is so much waiting for the program; to confirm, a third more", async () => {
    const { budget } = timed(20);
    for (let i = 0; i < 3; i++) expect(await budget.make(calls(1))).toHaveLength(1);
    expect(await budget.make(calls(1))).toBeNull();
    expect(budget.made).toBe(3);
    expect(await budget.confirm(calls(1))).toHaveLength(1);
    expect(await budget.confirm(calls(1))).toBeNull();
  });

  it("is so much time in all, our own included; to confirm, a third more", async () => {
    const { clock, budget } = timed(0);
    clock.now += 199;
    expect(await budget.make(calls(1))).toHaveLength(1);
    clock.now += 1;
    expect(await budget.make(calls(1))).toBeNull();
    clock.now += 66;
    expect(await budget.confirm(calls(1))).toHaveLength(1);
    clock.now += 1;
    expect(await budget.confirm(calls(1))).toBeNull();
  });
});
