import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExerciseFaultsError } from "../exercise/fault.ts";
import { writeExercise } from "../exercise/sound-folder.ts";
import type { StageEvent } from "../judge/verdict.ts";
import { createGrader } from "./grader.ts";
import type { Grader } from "./grader.ts";

const accepted = `import type { Vector } from "innerproduct";
enum Factor { Two = 2 }
export function double(x: Vector): Vector {
  return x.map((value) => Factor.Two * value);
}
`;
const triple = accepted.replace("Two = 2", "Two = 3");

let grader: Grader;
const log: string[] = [];
beforeAll(async () => {
  grader = await createGrader({
    exerciseDirs: [await writeExercise("double")],
    log: (line) => log.push(line),
  });
});
afterAll(() => grader.close());

describe("grade", () => {
  it("takes TypeScript to a verdict, telling every stage", async () => {
    const stages: StageEvent[] = [];
    const verdict = await grader.grade({
      slug: "double",
      source: accepted,
      timing: false,
      onStage: (event) => stages.push(event),
    });
    expect(verdict).toMatchObject({ verdict: "accepted", exercise: { slug: "double", version: 1 } });
    expect(verdict.seed).toMatch(/^[0-9a-f]{32}$/);
    expect([stages[0], stages.at(-1)]).toEqual([
      { stage: "compiling" },
      { stage: "finished", verdict: "accepted" },
    ]);
  });

  it("keeps several gradings at once apart", async () => {
    const sources = [accepted, triple, accepted, triple, "export const double = 1;"];
    const verdicts = await Promise.all(
      sources.map((source) => grader.grade({ slug: "double", source, timing: false })),
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      "accepted",
      "wrong-answer",
      "accepted",
      "wrong-answer",
      "compile-error",
    ]);
    expect(verdicts.map(({ mistake }) => mistake?.id ?? null)).toEqual([
      null,
      "triple",
      null,
      "triple",
      null,
    ]);
  });

  it("gives the same failing input for the same seed", async () => {
    const request = { slug: "double", source: triple, seed: "7", timing: false };
    expect((await grader.grade(request)).failure).toEqual((await grader.grade(request)).failure);
  });

  it("answers types that do not fit with a diagnostic at its place", async () => {
    const source = `export function double(x: Float64Array): Float64Array {\n  return "two";\n}\n`;
    const verdict = await grader.grade({ slug: "double", source });
    expect(verdict).toMatchObject({
      verdict: "compile-error",
      diagnostics: [{ kind: "type", line: 2, column: 3 }],
    });
  });

  it("refuses an exercise that is not there", async () => {
    await expect(grader.grade({ slug: "nothing", source: accepted })).rejects.toThrow(
      'There is no exercise "nothing"',
    );
  });

  it("gives up when it is told to", async () => {
    await expect(
      grader.grade({ slug: "double", source: accepted, signal: AbortSignal.abort(new Error("enough")) }),
    ).rejects.toThrow("enough");
  });

  it("blames itself, in the log and in the verdict, when a reference cannot be run", async () => {
    const dir = await writeExercise("double", { "spec.ts": await brokenReference() });
    const broken = await createGrader({ exerciseDirs: [dir], log: (line) => log.push(line) });
    try {
      const verdict = await broken.grade({ slug: "double", source: accepted });
      expect(verdict).toMatchObject({
        verdict: "judge-error",
        judgeError: expect.stringContaining("noSuchKernel"),
      });
      expect(log.at(-1)).toContain("judge-error on double");
    } finally {
      await broken.close();
    }
  });
});

it("a malformed folder keeps the service from starting, with every fault named", async () => {
  const dir = await writeExercise("double", { "README.md": null, "starter.ts": null });
  await expect(createGrader({ exerciseDirs: [dir] })).rejects.toThrow(ExerciseFaultsError);
});

it("a closed service refuses", async () => {
  const closed = await createGrader({ exerciseDirs: [await writeExercise("double")] });
  await closed.close();
  await expect(closed.grade({ slug: "double", source: accepted })).rejects.toThrow("closed");
});

async function brokenReference(): Promise<string> {
  const text = await readFile(join(await writeExercise("double"), "double", "spec.ts"), "utf8");
  return text.replace('reference: "softmax"', 'reference: "noSuchKernel"');
}
