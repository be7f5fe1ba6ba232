import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SandboxPool } from "../sandbox/index.ts";
import { createSandboxPool } from "../sandbox/index.ts";
import type { JudgeRequest } from "./request.ts";
import { dot, guard, judgeSource as judgeInPool, loop } from "./testing/dot-exercise.ts";
import type { StageEvent, Verdict } from "./verdict.ts";

let pool: SandboxPool;
beforeAll(async () => {
  pool = await createSandboxPool();
});
afterAll(() => pool.close());

const judgeSource = (source: string, change?: Partial<JudgeRequest>): Promise<Verdict> =>
  judgeInPool(pool, source, change);

describe("speed", () => {
  it("a plain loop is fast and lights the third lamp", async () => {
    const verdict = await judgeSource(dot(`${guard} ${loop} return s;`), { timing: true });
    expect(verdict).toMatchObject({
      verdict: "accepted",
      lamps: { correct: "lit", stable: "lit", fast: "lit" },
      points: { earned: 100 },
    });
    expect(verdict.performance?.interval[0]).toBeLessThanOrEqual(verdict.performance?.slowdown ?? 0);
  });

  it("quadratic work is too slow, twice measured", async () => {
    const stages: StageEvent[] = [];
    const slow = dot(
      `${guard} ${loop} let w = 0; for (let i = 0; i < a.length; i++) for (let j = 0; j < a.length; j++) w += a[j]; return w === 0.5 ? w : s;`,
    );
    const verdict = await judgeSource(slow, { timing: true, onStage: (event) => stages.push(event) });
    expect(verdict).toMatchObject({
      verdict: "too-slow",
      failure: null,
      lamps: { correct: "lit", stable: "lit", fast: "out" },
    });
    expect(verdict.groups.at(-1)).toMatchObject({
      id: "performance",
      status: "failed",
      points: { earned: 0 },
    });
    expect(stages.filter((event) => event.stage === "timing" && event.done === 0)).toHaveLength(2);
  });

  it("an answer that is wrong only while it is timed is wrong", async () => {
    const verdict = await judgeSource(dot(`${guard} ${loop} return a.length === 4096 ? s + 1 : s;`), {
      timing: true,
    });
    expect(verdict).toMatchObject({
      verdict: "wrong-answer",
      failure: { group: "performance" },
      lamps: { correct: "out", fast: "out" },
    });
  });
});
