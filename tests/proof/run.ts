/** `npm run proof -- <name>`: shows that the judge neither errs nor depends on chance, each part with its figures. */
import process from "node:process";
import { Command, InvalidArgumentError } from "commander";
import { startGrader } from "#grader/cli/start-grader.ts";
import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import type { Grader } from "#grader/service/grader.ts";
import { proveAgreement, type AgreementOptions } from "./agreement/command.ts";
import { proveDeterminism, type DeterminismOptions } from "./determinism.ts";
import { proveMutation, type MutationOptions } from "./mutation/command.ts";
import { provePrograms, type ProgramsOptions } from "./programs/command.ts";

const program = new Command("proof").usage("-- <name>");

program
  .command("determinism")
  .description("Every shipped submission on many seeds, untimed: no verdict changes.")
  .option("--seeds <number>", "how many seeds", parseCount, 50)
  .option("--from <number>", "the first of them", parseCount, 1)
  .option("--every <number>", "of the shipped submissions every n-th", parseCount, 1)
  .option("--skip-limit", "leave out submissions that run into a limit", false)
  .action((options: DeterminismOptions) => withGrader((grader) => proveDeterminism(grader, options)));

program
  .command("programs")
  .description("Random correct programs are accepted; single mutations of them that change a result are not.")
  .option("--count <number>", "how many of each", parseCount, 2000)
  .option("--seed <number>", "decides all of them; each run draws its own", parseCount)
  .option("--exercise <slug>", "of this exercise only")
  .option("--show", "print every program", false)
  .action((options: ProgramsOptions) => withGrader((grader) => provePrograms(grader, options)));

program
  .command("agreement")
  .description("The same verdict in the tab, in the grading service and from the command line.")
  .option("--every <number>", "of the shipped submissions every n-th", parseCount, 1)
  .option("--seed <text>", "decides all cases", "agreement")
  .action((options: AgreementOptions) => withGrader((grader) => proveAgreement(grader, options)));

program
  .command("mutation")
  .description("Changes the judge and the core in every small way; the tests beside the code must notice.")
  .argument("[paths...]", "files or folders; grader/core and grader/judge when left out")
  .option("--workers <number>", "processes at a time", parseCount, 2)
  .option("--budget <seconds>", "of tests for one mutant", parseCount, 8)
  .option("--without <text>", "leave out test files whose path matches this")
  .option("--output <file>", "where the fate of every mutant is written", ".cache/mutation.json")
  .action(async (paths: string[], options: MutationOptions) => {
    process.exitCode = (await proveMutation(paths, options)) ? 0 : 1;
  });

await program.parseAsync();

/** Exit code 0 when it holds, 1 when not, 2 when it could not begin. */
async function withGrader(prove: (grader: Grader) => Promise<boolean>): Promise<void> {
  const startedAt = performance.now();
  const grader = await startGrader({ exerciseDirs: exerciseDirs(process.env), poolSize: 2 });
  if ("reasons" in grader) {
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = (await prove(grader)) ? 0 : 1;
  } finally {
    await grader.close();
  }
  console.log(`in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError("A whole number from 1 on.");
}
