import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { RunnerLimits, TimingPlan } from "../judge/runner.ts";
import { pairOrder } from "./pair-order.ts";
import { residentMb } from "../processes/resident-memory.ts";
import { createSandboxPool, type SandboxPool, type SandboxPoolOptions } from "./index.ts";
import { forkServer, sandboxProcesses } from "../processes/started-processes.ts";
import { runProgram, testLimits } from "./test-runner.ts";

const pools: SandboxPool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

async function createPool(options: SandboxPoolOptions = {}): Promise<SandboxPool> {
  const pool = await createSandboxPool({ memoryMb: 128, ...options });
  pools.push(pool);
  return pool;
}

describe.runIf(process.platform === "linux")("processes", () => {
  test("close leaves none, used or not, busy or not", async () => {
    const pool = await createPool();
    const runner = await pool.open(testLimits);
    await runner.load({ js: "export const f = () => { for (;;); }", exportName: "f", result: "number" });
    const busy = runner.call([{ args: [1] }]);
    expect(sandboxProcesses().length).toBeGreaterThan(0);
    const ended = busy.catch((error: unknown) => String(error));
    await pool.close();
    expect(await ended).toMatch(/closed/);
    expect(sandboxProcesses()).toEqual([]);
    await expect(pool.open(testLimits)).rejects.toThrow("the sandbox pool is closed");
  });

  test("a killed process is a crash, told as such, and the next submission is served", async () => {
    const pool = await createPool({ size: 1, concurrency: 1 });
    const runner = await pool.open({ ...testLimits, callTimeoutMs: 5_000 });
    await runner.load({ js: "export const f = () => { for (;;); }", exportName: "f", result: "number" });
    const [victim] = sandboxProcesses().toSorted((a, b) => a - b);
    const called = runner.call([{ args: [1] }]);
    if (victim !== undefined) process.kill(victim, "SIGKILL");
    expect((await called).stop).toEqual({ kind: "crashed", phase: "call", callIndex: 0 });
    await runner.close();
    expect((await runProgram(pool, "export const f = (x) => x")).outcomes).toMatchObject([{ value: 1 }]);
  });

  test("when what starts processes is killed, that is no fault of the program, and the next submission is served", async () => {
    const pool = await createPool({ size: 1, concurrency: 1 });
    const runner = await pool.open({ ...testLimits, callTimeoutMs: 5_000 });
    await runner.load({ js: "export const f = () => { for (;;); }", exportName: "f", result: "number" });
    const called = runner.call([{ args: [1] }]).catch((error: unknown) => String(error));
    process.kill(forkServer(), "SIGKILL");
    expect(await called).toMatch(/is gone/);
    await runner.close();
    expect((await runProgram(pool, "export const f = (x) => x")).outcomes).toMatchObject([{ value: 1 }]);
  });

  test("when what starts processes is killed while one is being started, who waits for that gets another", async () => {
    const pool = await createPool({ size: 1, concurrency: 2 });
    const first = await pool.open(testLimits);
    const second = pool.open(testLimits);
    expect(pool.counts).toMatchObject({ starting: 1, waiting: 1 });
    process.kill(forkServer(), "SIGKILL");
    await (await second).close();
    await first.close();
  });

  test("a program that gets no processor for longer than its limit is not charged for it", async () => {
    const pool = await createPool({ size: 1, concurrency: 1 });
    const runner = await pool.open({ ...testLimits, callTimeoutMs: 300 });
    const js =
      "export const f = (x) => { let s = 0; for (let i = 0; i < 1e7; i++) s += Math.sqrt(i); return s > 0 ? x : 0; }";
    await runner.load({ js, exportName: "f", result: "number" });
    const [starved] = sandboxProcesses().toSorted((a, b) => a - b);
    const called = runner.call([{ args: [1] }]);
    if (starved !== undefined) process.kill(starved, "SIGSTOP");
    await delay(900);
    if (starved !== undefined) process.kill(starved, "SIGCONT");
    expect(await called).toMatchObject({ outcomes: [{ value: 1 }], stop: null });
  });

  test("a process that dies while it waits is replaced", async () => {
    const pool = await createPool({ size: 1 });
    for (const pid of sandboxProcesses()) process.kill(pid, "SIGKILL");
    expect((await runProgram(pool, "export const f = (x) => x")).outcomes).toMatchObject([{ value: 1 }]);
  });
});

test("more runners than allowed wait, first come first served", async () => {
  const pool = await createPool({ size: 1, concurrency: 1 });
  const first = await pool.open(testLimits);
  const order: number[] = [];
  const others = [1, 2, 3].map(async (number) => {
    const runner = await pool.open(testLimits);
    order.push(number);
    expect(pool.counts.open).toBe(1);
    await runner.close();
  });
  expect(pool.counts.waiting).toBe(3);
  await first.close();
  await Promise.all(others);
  expect(order).toEqual([1, 2, 3]);
});

test("a program that keeps its place gets a second one, while others wait", async () => {
  const pool = await createPool({ size: 1, concurrency: 1 });
  const first = await pool.open(testLimits);
  const other = pool.open(testLimits);
  const second = await pool.open(testLimits, { beside: true });
  expect(pool.counts).toMatchObject({ open: 2, waiting: 1 });
  await second.close();
  expect(pool.counts).toMatchObject({ open: 1, waiting: 1 });
  await first.close();
  await (await other).close();
});

/** When so many are warm. */
async function filled(pool: SandboxPool, warm: number): Promise<number> {
  await vi.waitUntil(() => pool.counts.warm === warm, { timeout: 20_000 });
  return pool.counts.warm;
}

describe("the next process starts", () => {
  test("when a program is done, not beside it, as long as another one is warm", async () => {
    const pool = await createPool({ size: 2, restMs: 3_600_000 });
    await filled(pool, 2);
    const runner = await pool.open(testLimits);
    expect(pool.counts).toMatchObject({ warm: 1, starting: 0 });
    await runner.close();
    expect(await filled(pool, 2)).toBe(2);
  });

  test("after a while beside a program that takes long", async () => {
    const pool = await createPool({ size: 2, restMs: 1 });
    await filled(pool, 2);
    const runner = await pool.open(testLimits);
    await filled(pool, 2);
    expect(pool.counts.open).toBe(1);
    await runner.close();
  });

  test("at once when it is the only one", async () => {
    const pool = await createPool({ size: 1, restMs: 3_600_000 });
    const runner = await pool.open(testLimits);
    expect(await filled(pool, 1)).toBe(1);
    await runner.close();
  });
});

test("a closed runner makes no calls, and closing twice is harmless", async () => {
  const pool = await createPool();
  const runner = await pool.open(testLimits);
  await runner.close();
  await runner.close();
  await expect(runner.call([{ args: [1] }])).rejects.toThrow("the runner is closed");
});

const plan = (pairs: number, callsPerReading = 1): TimingPlan => ({
  reference: "dot",
  orderSeed: "seed",
  totalTimeoutMs: 25_000,
  sizes: [256, 4_096].map((n) => ({
    warmups: 5,
    readings: Array.from({ length: pairs }, (_, i) =>
      Array.from({ length: callsPerReading }, (_ignored, call) => [
        new Float64Array(n).fill(i + call / 8),
        new Float64Array(n).fill(1),
      ]),
    ),
  })),
});
const dot = "let s = 0; for (let i = 0; i < a.length; i++) s += a[i] * b[i]; return s";

async function time(js: string, timingPlan: TimingPlan, limits: Partial<RunnerLimits> = {}) {
  const pool = await createPool({ size: 1 });
  const runner = await pool.open({ ...testLimits, callTimeoutMs: 5_000, ...limits });
  await runner.load({ js, exportName: "f", result: "number" });
  const outcome = await runner.time?.(timingPlan);
  await runner.close();
  return outcome;
}

const order = (seed: string): boolean[] => Array.from({ length: 1_000 }, pairOrder(seed));

describe("timing", () => {
  test("every timed call gets its own input, is timed beside the reference, and shows its result", async () => {
    const outcome = await time(`export function f(a, b) { ${dot} }`, plan(20, 3));
    if (outcome?.kind !== "timed") throw new Error("not timed");
    expect(
      outcome.sizes.map(({ pairs }) =>
        pairs.map(({ outcomes }) => outcomes.map((each) => (each.kind === "returned" ? each.value : null))),
      ),
    ).toEqual(
      [256, 4_096].map((n) => Array.from({ length: 20 }, (_, i) => [0, 1, 2].map((k) => (i + k / 8) * n))),
    );
    for (const { learnerNs, referenceNs } of outcome.sizes.flatMap(({ pairs }) => pairs)) {
      expect(learnerNs).toBeGreaterThan(0);
      expect(referenceNs).toBeGreaterThan(0);
    }
  });

  test("what is enough ends a size and not the next; a pair under way counts", async () => {
    const timingPlan = plan(20);
    const counted: number[] = [];
    timingPlan.sizes[0]!.isEnough = (pairs) => counted.push(pairs.length) === 3;
    const outcome = await time(`export function f(a, b) { ${dot} }`, timingPlan);
    if (outcome?.kind !== "timed") throw new Error("not timed");
    expect(counted).toEqual([1, 2, 3, 4]);
    expect(outcome.sizes.map(({ pairs }) => pairs.length)).toEqual([5 + 4, 20]);
  });

  test.each([false, true])(
    "a program that works thirty times as much takes longer than the reference, steadied: %s",
    async (steadied) => {
      const timingPlan = plan(30);
      if (steadied) for (const size of timingPlan.sizes) size.steadies = true;
      const outcome = await time(
        `function once(a, b) { ${dot} } export function f(a, b) { let s = 0; for (let k = 0; k < 30; k++) s = once(a, b); return s }`,
        timingPlan,
      );
      if (outcome?.kind !== "timed") throw new Error("not timed");
      const ratios =
        outcome.sizes[1]?.pairs
          .slice(5)
          .map((pair) => pair.learnerNs / pair.referenceNs)
          .sort((a, b) => a - b) ?? [];
      const last = outcome.sizes[1]?.pairs.at(-1)?.outcomes;
      expect(last).toMatchObject([{ kind: "returned", value: 29 * 4_096 }]);
      expect(ratios[ratios.length >> 1]).toBeGreaterThan(8);
    },
  );

  test("of the calls in one reading none is told of after the first that gave no value", async () => {
    const outcome = await time(
      `let n = 0; export function f(a, b) { if (n++ === 1) throw new Error("second"); return 7 }`,
      plan(1, 3),
    );
    if (outcome?.kind !== "timed") throw new Error("not timed");
    expect(outcome.sizes[0]?.pairs[0]?.outcomes).toMatchObject([
      { kind: "returned", value: 7 },
      { kind: "threw", thrown: { message: "second" } },
    ]);
  });

  test("garbage of many large calls does not look like a memory bomb", async () => {
    const big: TimingPlan = {
      ...plan(1),
      sizes: [
        {
          warmups: 1,
          readings: Array.from({ length: 60 }, () => [
            [new Float64Array(1 << 18), new Float64Array(1 << 18)],
          ]),
        },
      ],
    };
    expect(
      (
        await time(
          "export function f(a, b) { return a.map((v, i) => v * b[i]).reduce((x, y) => x + y, 0) }",
          big,
        )
      )?.kind,
    ).toBe("timed");
  });

  test("an endless call ends the race and names its limit", async () => {
    expect(
      await time("let n = 0; export function f() { if (n++ > 3) for (;;); return 0 }", plan(20), {
        callTimeoutMs: 400,
      }),
    ).toEqual({
      kind: "stopped",
      stop: { kind: "time-limit", phase: "timing", limit: { name: "callTimeoutMs", value: 400 } },
    });
  });

  test("results of timed calls count among those that are bounded together", async () => {
    const js = `export function f(a, b) { ${dot} }`;
    expect((await time(js, plan(20, 3), { allResultElementsMax: 120 }))?.kind).toBe("timed");
    expect(await time(js, plan(20, 3), { allResultElementsMax: 119 })).toEqual({
      kind: "stopped",
      stop: { kind: "output-limit", phase: "timing", limit: { name: "allResultElementsMax", value: 119 } },
    });
  });

  test("the order within pairs is random and decided by the seed", () => {
    expect(order("a")).toEqual(order("a"));
    expect(order("a")).not.toEqual(order("b"));
    const first = order("a").filter(Boolean).length;
    expect(first).toBeGreaterThan(400);
    expect(first).toBeLessThan(600);
  });
});

test.runIf(process.platform === "linux")(
  "resident memory of this process is known, of none that does not exist",
  () => {
    expect(residentMb(process.pid)).toBeGreaterThan(10);
    expect(residentMb(2 ** 30)).toBeNull();
  },
);
