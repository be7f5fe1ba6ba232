/** `npm run exercises:new -- <slug>`: a folder that passes the check, to be changed step by step into the exercise that is meant. */
import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { Command } from "commander";
import { slugPattern } from "../exercise/exercise.ts";
import { exerciseDirs } from "../exercise/exercise-dirs.ts";
import { scaffold } from "./new/scaffold.ts";

const program = new Command("exercises:new")
  .usage("-- <slug> [--unit <unit>]")
  .description("Makes an exercise folder that passes the check.")
  .argument("<slug>", "lower-case words joined by hyphens: scaled-scores")
  .option("--unit <unit>", "the unit of the course that it belongs to", "dot-product")
  .parse();

process.exitCode = await create(program.args[0] ?? "", program.opts<{ unit: string }>().unit);

async function create(slug: string, unit: string): Promise<0 | 1> {
  for (const [what, name] of [
    ["slug", slug],
    ["unit", unit],
  ]) {
    if (!slugPattern.test(name ?? ""))
      return refuse(`The ${what} ${JSON.stringify(name)} should be lower-case words joined by hyphens.`);
  }
  const dir = join(exerciseDirs(process.env)[0]!, slug);
  if (await stat(dir).catch(() => null)) return refuse(`${dir} exists already.`);
  for (const [file, text] of Object.entries(scaffold(slug, unit, relative(dir, import.meta.dirname)))) {
    const path = join(dir, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  console.log(`Made ${dir}: a dot product under the name ${slug}. It passes the check as it is:`);
  console.log(`  npm run exercises:check -- ${slug}`);
  console.log(
    "Change spec.ts, solution.ts, starter.ts, the texts and submissions/ step by step and check again.",
  );
  return 0;
}

function refuse(message: string): 1 {
  console.error(message);
  return 1;
}
