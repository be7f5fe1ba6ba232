import { describe, expect, it } from "vitest";
import { startCalls } from "./call-runner.ts";
import type { CallRequest, Runner, Stop } from "./runner.ts";

/** Answers each call with the length of its first argument, until a call that it is ended in. */
class CountingRunner implements Runner {
  readonly runtime = { runner: "here", engine: "this" };
  readonly batches: number[] = [];
  readonly #endsIn: number;
  #calls = 0;

  constructor(endsIn = Infinity) {
    this.#endsIn = endsIn;
  }

  load = () => Promise.resolve({ kind: "loaded" as const });
  logs = () => ({ lines: [], truncated: false });
  close = () => Promise.resolve();

  call(requests: readonly CallRequest[]) {
    this.batches.push(requests.length);
    const left = Math.min(requests.length, this.#endsIn - this.#calls);
    const outcomes = requests.slice(0, left).map(({ args: [first] }) => ({
      kind: "returned" as const,
      value: first instanceof Float64Array ? first.length : -1,
      mutated: [],
      aliases: "nothing" as const,
    }));
    this.#calls += left;
    const stop: Stop | null = left < requests.length ? { kind: "time-limit", phase: "call" } : null;
    return Promise.resolve({ outcomes, stop });
  }
}

const call = (length: number) => ({
  request: { args: [new Float64Array(length)] },
  expected: () => ({ kind: "number" as const, value: length, bound: 0 }),
});
const calls = (count: number, length: (i: number) => number) =>
  Array.from({ length: count }, (_, i) => call(length(i)));

describe("startCalls", () => {
  it("gives every call its own answer, in order, across batches", async () => {
    const runner = new CountingRunner();
    const { answered, stop } = await startCalls(
      runner,
      calls(600, (i) => i % 50),
    ).answers();
    expect(stop).toBeNull();
    expect(answered).toHaveLength(600);
    for (const { expected, outcome, request } of answered) {
      expect(outcome).toMatchObject({ value: expected.kind === "number" ? expected.value : NaN });
      expect(request.args[0]).toHaveLength(expected.kind === "number" ? expected.value : -1);
    }
    expect(runner.batches).toEqual([256, 256, 88]);
  });

  it("keeps a message below 2²¹ elements, unless one call alone is larger", async () => {
    const runner = new CountingRunner();
    await startCalls(runner, [call(2 ** 20), call(2 ** 20), call(1), call(2 ** 21 + 5), call(2)]).answers();
    expect(runner.batches).toEqual([2, 1, 1, 1]);
  });

  it("begins with a call that is larger than a message, and with no empty one before it", async () => {
    const runner = new CountingRunner();
    await startCalls(runner, [call(2 ** 21 + 5), call(1)]).answers();
    expect(runner.batches).toEqual([1, 1]);
  });

  it("stops at the call in which the program was ended, and tells why", async () => {
    const { answered, stop } = await startCalls(
      new CountingRunner(300),
      calls(600, () => 3),
    ).answers();
    expect(answered).toHaveLength(300);
    expect(stop).toEqual({ kind: "time-limit", phase: "call" });
  });

  it("nothing to call is nothing to answer", async () => {
    const runner = new CountingRunner();
    expect(await startCalls(runner, []).answers()).toEqual({ answered: [], stop: null });
    expect(runner.batches).toEqual([]);
  });

  it("a runner that leaves calls out without a reason is a fault of ours", async () => {
    const runner = new CountingRunner();
    const short = Object.assign(runner, { call: () => Promise.resolve({ outcomes: [], stop: null }) });
    await expect(startCalls(short, [call(1)]).answers()).rejects.toThrow("answered 0 of 1");
  });

  it("an oracle that throws is heard", async () => {
    const broken = {
      ...call(1),
      expected: () => {
        throw new Error("no answer known");
      },
    };
    await expect(startCalls(new CountingRunner(), [broken]).answers()).rejects.toThrow("no answer known");
  });

  it("pauses in long arithmetic", async () => {
    let pauses = 0;
    const pause = () => {
      pauses++;
      return Promise.resolve();
    };
    await startCalls(
      new CountingRunner(),
      calls(20, () => 1),
      { afterMs: 0, pause },
    ).answers();
    expect(pauses).toBe(20);
    pauses = 0;
    await startCalls(
      new CountingRunner(),
      calls(20, () => 1),
      { afterMs: 60_000, pause },
    ).answers();
    expect(pauses).toBe(0);
  });
});
