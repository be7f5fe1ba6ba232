import { transformSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SandboxPool } from "../../sandbox/index.ts";
import { createSandboxPool } from "../../sandbox/index.ts";
import { dot, guard, loop, manifest, spec } from "../testing/dot-exercise.ts";
import { rank } from "./rank.ts";
import type { RankRequest } from "./rank-request.ts";
import { RankedOutcome } from "./ranked-timing.ts";

let pool: SandboxPool;
beforeAll(async () => {
  pool = await createSandboxPool({ size: 1 });
});
afterAll(() => pool.close());

const machine = { cpu: "a cpu", machineClass: "a class", core: null, reference: "0123" };
/** Two small sizes: five processes take a second. */
const small = { ...spec, performance: { ...spec.performance, sizes: spec.performance.sizes.map(cheaper) } };

function cheaper<T extends { operations: number }>(size: T): T {
  return { ...size, operations: 1e6 };
}

async function rankSource(source: string, change: Partial<RankRequest> = {}): Promise<RankedOutcome> {
  const { code, map } = transformSync(source, { loader: "ts", format: "esm", sourcemap: true });
  const outcome = await rank({
    exercise: { slug: "dot", manifest },
    spec: small,
    compiled: { kind: "compiled", js: code, map },
    seed: "s",
    openRunner: pool.open,
    machine,
    ...change,
  });
  // What is kept is read back from a database.
  return RankedOutcome.parse(JSON.parse(JSON.stringify(outcome)));
}

describe("a ranked timing", () => {
  it("tells everything that its score rests on", async () => {
    const done: number[] = [];
    const outcome = await rankSource(dot(`${guard} ${loop} return s;`), {
      onProcess: (count) => done.push(count),
    });
    if (outcome.kind !== "timed") throw new Error(outcome.detail);
    const { timing } = outcome;
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(timing.processes.map(({ ratios }) => ratios.map(({ length }) => length))).toEqual(
      Array(5).fill(timing.plan.pairs),
    );
    expect(timing.interval[0]).toBeLessThan(timing.speedup);
    expect(timing.interval[1]).toBeGreaterThan(timing.speedup);
    expect(timing.sizes.map(({ n }) => n)).toEqual([256, 4096]);
    // Warm-ups are checked as well, and so are the calls that were weighed.
    const { warmups, pairs, callsPerReading } = timing.plan;
    const perProcess = pairs.reduce((sum, count, i) => sum + (warmups + count) * callsPerReading[i]! + 3, 0);
    expect(timing.checks.calls).toBe(5 * perProcess);
    expect(timing.environment).toMatchObject(machine);
  });

  it("measures what a call allocates", async () => {
    const outcome = await rankSource(
      dot(`${guard} const c = new Float64Array(a.length); ${loop} c[0] = s; return c[0];`),
    );
    if (outcome.kind !== "timed") throw new Error(outcome.detail);
    const [few = 0, many = 0] = outcome.timing.sizes.map(({ allocatedBytes }) => allocatedBytes ?? 0);
    expect(few).toBeGreaterThanOrEqual(8 * 256);
    expect(few).toBeLessThan(8 * 256 + 2_000);
    expect(many).toBeGreaterThanOrEqual(8 * 4096);
    expect(many).toBeLessThan(8 * 4096 + 2_000);
  });

  it.each([
    [
      "wrong at one size",
      `return a.length === 4096 ? s + 1 : s;`,
      { reason: "wrong-answer", size: "n = 4096", detail: "value" },
    ],
    [
      "wrong after a hundred calls",
      `globalThis.calls = (globalThis.calls ?? 0) + 1; return globalThis.calls > 100 ? s + 1 : s;`,
      { reason: "wrong-answer" },
    ],
    ["endless at one size", `while (a.length === 4096); return s;`, { reason: "time-limit" }],
    [
      "one that changes its input",
      `a[0] = 0; return s;`,
      { reason: "wrong-answer", detail: "mutated-input" },
    ],
    [
      "one that replaces what the judge looks at",
      `Math.abs = () => 0; Number.prototype.valueOf = () => 1; Function.prototype.call = () => s; return s;`,
      { reason: "cheating" },
    ],
  ])("gives no place to %s", async (_, end, failed) => {
    expect(await rankSource(dot(`${guard} ${loop} ${end}`))).toMatchObject({ kind: "failed", ...failed });
  });

  it("stops before the next process when it is told to", async () => {
    const stop = new AbortController();
    const ranked = rankSource(dot(`${guard} ${loop} return s;`), {
      onProcess: () => stop.abort(new Error("shutting down")),
      signal: stop.signal,
    });
    await expect(ranked).rejects.toThrow("shutting down");
  });
});
