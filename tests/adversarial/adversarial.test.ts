import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explainVerdict } from "#grader/judge/explain/index.ts";
import type { Verdict } from "#grader/judge/verdict.ts";
import { sandboxProcesses } from "#grader/processes/started-processes.ts";
import { createGrader, type Grader } from "#grader/service/grader.ts";
import { ROOT } from "#tests/runner/steps.ts";
import { isExpected, listPrograms } from "./programs.ts";

const programs = listPrograms();
let grader: Grader;
const complaints: string[] = [];
const complain = (message: string): void => void complaints.push(message);
beforeAll(async () => {
  grader = await createGrader({ exerciseDirs: [join(ROOT, "exercises")], log: complain });
});
afterAll(() => grader.close());

test("there are at least 120 programs, and each says what it tries", () => {
  expect(programs.length).toBeGreaterThanOrEqual(120);
  expect(programs.filter(({ tries }) => tries === "").map(({ name }) => name)).toEqual([]);
});

describe.concurrent("every program gets the verdict of its folder, and the verdict explains itself", () => {
  test.each(programs)("$name", async ({ slug, source, expected, timed }) => {
    const verdict = await grader.grade({ slug, source, timing: timed });
    const told = explainVerdict(verdict, "en");
    expect(isExpected(verdict.verdict, expected), `${verdict.verdict}: ${told.paragraphs.join(" ")}`).toBe(
      true,
    );
    for (const locale of ["en", "zh-CN"] as const) {
      const { headline, paragraphs } = explainVerdict(verdict, locale);
      expect(headline.length * paragraphs.length).toBeGreaterThan(0);
      expect(paragraphs.join(" ").length).toBeLessThan(10_000);
    }
    expect(verdict.cheating.length > 0).toBe(expected === "cheating");
    expect(expected !== "cheating" || earnsNothing(verdict)).toBe(true);
    expect(JSON.stringify(verdict).length).toBeLessThan(200_000);
  });
});

test("after all of them nothing was our fault, and a right program is still accepted", async () => {
  expect(complaints).toEqual([]);
  const verdict = await grader.grade({ slug: "dot", source: grader.exercises.get("dot")!.solution });
  expect(verdict.verdict).toBe("accepted");
});

test.runIf(process.platform === "linux")("a closed grader leaves no process behind", async () => {
  await grader.close();
  expect(sandboxProcesses()).toEqual([]);
});

function earnsNothing({ points, groups, lamps, performance }: Verdict): boolean {
  const earned = [points, ...groups.map((group) => group.points)].map((each) => each.earned);
  return earned.every((each) => each === 0) && !Object.values(lamps).includes("lit") && performance === null;
}
