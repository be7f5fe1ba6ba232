/** `npm run exercises:check -- [slug …]`: proves every folder, prints the kill table; exit 1 on any fault. */
import { styleText } from "node:util";
import { Command } from "commander";
import { exerciseDirs } from "../exercise/exercise-dirs.ts";
import { ExerciseFaultsError, formatFault } from "../exercise/fault.ts";
import { messageOf } from "../exercise/folder.ts";
import type { LoadedExercise } from "../exercise/load.ts";
import { groupsOf } from "../judge/points.ts";
import { createGrader } from "../service/grader.ts";
import type { Grader } from "../service/grader.ts";
import { killTable } from "./check/kill-table.ts";
import { killTableText } from "./check/print-table.ts";
import { brokenRules } from "./check/rules.ts";
import { proveShipped } from "./check/shipped.ts";

const ruleSeeds = ["rules-1", "rules-2", "rules-3"];

const program = new Command("exercises:check")
  .usage("-- [slug …]")
  .description(
    "Proves exercises: schema, starter, solution, every shipped submission, every known mistake, rules R1–R5.",
  )
  .argument("[slugs...]", "exercises to prove; all of them when left out")
  .parse();

process.exitCode = await check(program.args);

async function check(slugs: readonly string[]): Promise<0 | 1> {
  const startedAt = performance.now();
  let grader: Grader;
  try {
    const only = slugs.length > 0 ? { only: slugs } : {};
    grader = await createGrader({ exerciseDirs: exerciseDirs(process.env), poolSize: 2, ...only });
  } catch (error) {
    const lines = error instanceof ExerciseFaultsError ? error.faults.map(formatFault) : [messageOf(error)];
    for (const line of lines) console.log(`${styleText("red", "✗")} ${line}`);
    return conclude(0, lines.length, startedAt);
  }
  let passed = 0;
  let failed = 0;
  try {
    const missing = slugs.filter((slug) => !grader.exercises.has(slug));
    for (const slug of missing)
      console.log(`${styleText("red", "✗")} There is no exercise ${JSON.stringify(slug)}.`);
    failed += missing.length;
    if (grader.exercises.size === 0 && slugs.length === 0) {
      console.log(
        `${styleText("red", "✗")} There are no exercises in ${exerciseDirs(process.env).join(", ")}.`,
      );
      failed++;
    }
    for (const exercise of grader.exercises.values()) {
      const faults: string[] = [];
      const proofs = await prove(grader, exercise, faults);
      for (const fault of faults) console.log(`${styleText("red", "✗")} ${fault}`);
      console.log(`${proofs - faults.length} of ${proofs} proofs hold\n`);
      passed += proofs - faults.length;
      failed += faults.length;
    }
  } finally {
    await grader.close();
  }
  return conclude(passed, failed, startedAt);
}

/** Adds to `faults`; returns how many things were proved or refuted. */
async function prove(grader: Grader, exercise: LoadedExercise, faults: string[]): Promise<number> {
  console.log(styleText(["bold", "underline"], exercise.slug));
  const { spec, manifest } = exercise;
  let proofs = 0;
  if (manifest.points.stability > 0 && !spec.groups.stability) {
    faults.push(
      `${exercise.dir}/exercise.json: points.stability: there is no group “stability” in spec.ts to earn them in`,
    );
    proofs++;
  }
  const table = killTable(spec, ruleSeeds);
  console.log(killTableText(table, groupsOf(spec)));
  const broken = new Set(ruleSeeds.flatMap((seed) => brokenRules(spec, table, seed)));
  // Each mistake is a proof of its own; the other four rules are one each.
  proofs += table.length + Math.max(4, [...broken].filter((fault) => !fault.startsWith("R2")).length);
  faults.push(...[...broken].map((fault) => `${exercise.dir}/spec.ts: ${fault}`));
  await proveShipped(grader, exercise, ({ fault }) => {
    proofs++;
    if (fault) faults.push(fault);
  });
  return proofs;
}

function conclude(passed: number, failed: number, startedAt: number): 0 | 1 {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${seconds} s`);
  console.log(styleText(failed > 0 ? "red" : "green", `${passed} passed, ${failed} failed`));
  return failed > 0 ? 1 : 0;
}
