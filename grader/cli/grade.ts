/** `npm run grade -- <slug> <file.ts …>`: exit 0 all accepted, 1 graded and not all accepted, 2 something could not be graded. */
import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import { exerciseDirs } from "../exercise/exercise-dirs.ts";
import { messageOf } from "../exercise/folder.ts";
import type { Verdict } from "../judge/verdict.ts";
import type { Grader } from "../service/grader.ts";
import { printVerdict } from "./print-verdict.ts";
import { startGrader } from "./start-grader.ts";

interface Options {
  json?: true;
  seed?: string;
  timing: boolean;
}

const program = new Command("grade")
  .usage("-- <slug> <file.ts …> [--json] [--seed N] [--no-timing]")
  .description("Grades one or more files as submissions to an exercise.")
  .argument("<slug>", "the exercise: dot, softmax, …")
  .argument("<files...>", "TypeScript files, each one submission")
  .option("--json", "one verdict record per line and nothing else on stdout")
  .option("--seed <text>", "decides every case; a verdict names its own", parseSeed)
  .option("--no-timing", "leave the speed unmeasured")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program.parse();
const [slug = "", ...files] = program.args;
process.exitCode = await grade(slug, files, program.opts<Options>());

async function grade(exercise: string, paths: readonly string[], options: Options): Promise<0 | 1 | 2> {
  const dirs = exerciseDirs(process.env);
  const grader = await startGrader({ exerciseDirs: dirs, only: [exercise], poolSize: 2, log: complain });
  if ("reasons" in grader) return 2;
  try {
    if (!grader.exercises.has(exercise)) {
      complain(`There is no exercise ${JSON.stringify(exercise)} in ${dirs.join(", ")}.`);
      return 2;
    }
    let exit: 0 | 1 | 2 = 0;
    for (const file of paths) {
      const verdict = await gradeFile(grader, exercise, file, options);
      if (!verdict || verdict.verdict === "judge-error") exit = 2;
      else if (verdict.verdict !== "accepted" && exit === 0) exit = 1;
    }
    return exit;
  } finally {
    await grader.close();
  }
}

async function gradeFile(
  grader: Grader,
  exercise: string,
  file: string,
  { json, seed, timing }: Options,
): Promise<Verdict | null> {
  let source: string;
  try {
    source = await readFile(file, "utf8");
  } catch (error) {
    complain(`${file}: ${whyUnreadable(error)}.`);
    return null;
  }
  const verdict = await grader.grade({
    slug: exercise,
    source,
    timing,
    ...(seed === undefined ? {} : { seed }),
  });
  if (json) process.stdout.write(`${JSON.stringify({ file, ...verdict })}\n`);
  else printVerdict(file, verdict);
  return verdict;
}

/** A seed begins with no hyphen: it would be an option whose own value was forgotten. */
function parseSeed(text: string): string {
  if (/^[^\s-]\S{0,63}$/u.test(text)) return text;
  throw new InvalidArgumentError("A seed is 1 to 64 characters without spaces, and no hyphen in front.");
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "is a folder, not a file";
  return `cannot be read (${messageOf(error)})`;
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}
