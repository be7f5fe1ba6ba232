import { describe, expect, test } from "vitest";
import { selectSteps } from "../runner/select.ts";
import { runSteps } from "../runner/schedule.ts";
import { steps } from "../runner/steps.ts";

describe("choosing steps of npm test", () => {
  test("nothing said means everything", () => {
    expect(selectSteps(steps, {})).toEqual(steps);
  });

  test("--only brings what a step needs", () => {
    expect(names({ only: "unit" })).toEqual(["generate", "unit"]);
    expect(names({ only: "browser" })).toEqual(["generate", "build", "chromium", "browser"]);
    expect(names({ skip: "exercises" })).toEqual(
      steps.map((step) => step.name).filter((name) => name !== "exercises"),
    );
  });

  test("a step nobody knows is named", () => {
    expect(selectSteps(steps, { only: "lint,unti" })).toContain("unti");
  });

  test("a step only needs steps that stand before it", () => {
    for (const [index, step] of steps.entries()) {
      const before = steps.slice(0, index).map((one) => one.name);
      for (const need of step.needs ?? []) expect(before).toContain(need);
    }
  });
});

describe("running steps", () => {
  test("a failing step fails, what needs it is not run, the others go on", async () => {
    const results = await runSteps(
      [
        { name: "bad", commands: [say(0), say(3)] },
        { name: "after bad", commands: [say(0)], needs: ["bad"] },
        { name: "good", commands: [say(0)] },
        { name: "last", commands: [say(0)], alone: true },
      ],
      () => {},
    );
    expect(results.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["bad", "failed"],
      ["after bad", "not run"],
      ["good", "passed"],
      ["last", "passed"],
    ]);
  });

  test("a step that measures time has the machine for itself", async () => {
    const results = await runSteps(
      [
        { name: "a", commands: [stamp("a")] },
        { name: "b", commands: [stamp("b")] },
        { name: "timed", commands: [stamp("timed")], alone: true },
      ],
      () => {},
    );
    const times = (name: string) =>
      (results.find((one) => one.name === name)?.output.match(/\d{10,}/g) ?? []).map(Number);
    expect(times("timed")[0]).toBeGreaterThan(Math.max(times("a")[1] ?? 0, times("b")[1] ?? 0));
    expect(times("a")[0]).toBeLessThan(times("b")[1] ?? 0);
    expect(times("b")[0]).toBeLessThan(times("a")[1] ?? 0);
  });
});

function names(asked: { only?: string; skip?: string }): string | string[] {
  const chosen = selectSteps(steps, asked);
  return typeof chosen === "string" ? chosen : chosen.map((step) => step.name);
}

function say(code: number): string[] {
  return ["--eval", `process.exit(${code})`];
}

/** Prints when it started and when it ended. */
function stamp(name: string): string[] {
  const print = `console.log("${name} " + Date.now())`;
  return ["--eval", `${print}; setTimeout(() => ${print}, 150)`];
}
