/** `npm run bench -- [name …]`: benchmarks, each a table of medians from one run. */
import { Command } from "commander";
import { benchGrading } from "./bench/grading.ts";

/** Each prints its table; false when it could not begin, the reasons being on stderr. */
const benchmarks: Record<string, () => Promise<boolean>> = {
  grading: benchGrading,
};

const program = new Command("bench")
  .usage("-- [name …]")
  .description(`Benchmarks: ${Object.keys(benchmarks).join(", ")}. All of them when none is named.`)
  .argument("[names...]")
  .parse();

const names = program.args.length > 0 ? program.args : Object.keys(benchmarks);
const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(", ")}. There are: ${Object.keys(benchmarks).join(", ")}.`,
  );
  process.exitCode = 2;
} else {
  for (const name of names) if (!(await benchmarks[name]!())) process.exitCode = 2;
}
