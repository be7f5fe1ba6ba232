/** `npm run exercises:check -- [slug …]`: proves every folder, prints the kill table; exit 1 on any fault. */
import { styleText } from "node:util";
import { Command } from "commander";
import { exerciseDirs } from "../exercise/exercise-dirs.ts";
import { functionsAmong } from "../exercise/load.ts";
import type { LoadedChallenge } from "../exercise/load.ts";
import { challengeFaults, challengeProofs } from "./check/examine-challenge.ts";
import type { Examined } from "./check/examine-spec.ts";
import { examineSpecs } from "./check/examine-specs.ts";
import { challengeTableText } from "./check/print-table.ts";
import { proveLessons } from "./check/prove-lessons.ts";
import { lanes, proveShipped } from "./check/shipped.ts";
import type { Proof } from "./check/shipped.ts";
import { startGrader } from "./start-grader.ts";

const program = new Command("exercises:check")
  .usage("-- [slug …]")
  .description(
    "Proves exercises: schema, starter, solution, every shipped submission, every known mistake, rules R1–R5; and the lessons of the course.",
  )
  .argument("[slugs...]", "exercises to prove; all of them when left out")
  .parse();

process.exitCode = await check(program.args);

async function check(slugs: readonly string[]): Promise<0 | 1> {
  const startedAt = performance.now();
  const dirs = exerciseDirs(process.env);
  const grader = await startGrader({
    exerciseDirs: dirs,
    poolSize: 3,
    concurrency: lanes,
    ...(slugs.length > 0 ? { only: slugs } : {}),
  });
  if ("reasons" in grader) return conclude(0, grader.reasons.length, startedAt);
  const absent = slugs
    .filter((slug) => !grader.exercises.has(slug))
    .map((slug) => `There is no exercise ${JSON.stringify(slug)} in ${dirs.join(", ")}.`);
  if (grader.exercises.size === 0 && slugs.length === 0)
    absent.push(`There are no exercises in ${dirs.join(", ")}.`);
  for (const line of absent) process.stderr.write(`${line}\n`);
  let passed = 0;
  const found: string[] = [...absent];
  try {
    const exercises = [...grader.exercises.values()];
    // Before anything is graded: this keeps both cores busy, and what is timed needs them.
    const examined = await examineSpecs(functionsAmong(exercises), dirs);
    for (const { exercise, proofs } of proveShipped(grader, exercises)) {
      const shipped = await proofs;
      const {
        text,
        proofs: own,
        faults,
      } = exercise.kind === "break-it" ? examineChallenge(exercise, shipped) : examined.get(exercise.slug)!;
      const all = [...faults, ...shipped.flatMap(({ fault }) => fault ?? [])];
      const total = own + shipped.length;
      console.log(`${styleText(["bold", "underline"], exercise.slug)}\n${text}`);
      for (const fault of all) console.log(`${styleText("red", "✗")} ${fault}`);
      console.log(`${total - all.length} of ${total} proofs hold\n`);
      passed += total - all.length;
      found.push(...all);
    }
    // Lessons point to exercises, and can be judged only when all of those are there.
    if (slugs.length === 0) {
      for (const { unit, parts, faults } of await proveLessons(dirs, new Set(grader.exercises.keys()))) {
        for (const fault of faults) console.log(`${styleText("red", "✗")} ${fault}`);
        console.log(`lesson ${unit}: ${Math.max(0, parts - faults.length)} of ${parts} parts hold`);
        passed += Math.max(0, parts - faults.length);
        found.push(...faults);
      }
    }
  } finally {
    await grader.close();
  }
  // Once more at the end: the tables above fill some screens.
  for (const fault of found) console.log(`${styleText("red", "✗")} ${fault}`);
  return conclude(passed, found.length, startedAt);
}

/** What can be said of a task once everything that it ships was graded. */
function examineChallenge(exercise: LoadedChallenge, shipped: readonly Proof[]): Examined {
  const faults = challengeFaults(exercise, shipped).map((fault) => `${exercise.dir}/${fault}`);
  return { text: challengeTableText(shipped), proofs: challengeProofs, faults };
}

function conclude(passed: number, failed: number, startedAt: number): 0 | 1 {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${seconds} s`);
  console.log(styleText(failed > 0 ? "red" : "green", `${passed} passed, ${failed} failed`));
  return failed > 0 ? 1 : 0;
}
