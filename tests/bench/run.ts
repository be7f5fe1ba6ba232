/** `npm run bench -- [name …]`: benchmarks, each a table from one run. */
import { Command, InvalidArgumentError } from "commander";
import { benchBoard } from "./board.ts";
import { benchGrading } from "./grading.ts";
import { benchHostile, type HostileOptions } from "./hostile.ts";
import { benchJourney, type JourneyOptions } from "./journey.ts";
import { benchKernels, type KernelsOptions } from "./kernels.ts";
import { formatReport, keepReport, type BenchReport } from "./report.ts";
import { benchRepeatability, type RepeatabilityOptions } from "./repeatability.ts";
import { benchSlack } from "./slack.ts";
import { benchWeb } from "./web.ts";

type Options = JourneyOptions & HostileOptions & KernelsOptions & RepeatabilityOptions;

/** Each gives its report or has printed its table; false when it could not begin, the reasons being on stderr. */
const benchmarks: Record<string, (options: Options) => Promise<BenchReport | boolean>> = {
  board: () => benchBoard(),
  grading: () => benchGrading(),
  journey: benchJourney,
  kernels: benchKernels,
  slack: benchSlack,
  web: benchWeb,
  hostile: benchHostile,
  repeatability: benchRepeatability,
};
/** These take minutes, so they are run only when they are named. */
const onlyWhenNamed = ["board", "hostile", "kernels", "repeatability"];

const program = new Command("bench")
  .usage("-- [name …]")
  .description(
    `Benchmarks: ${Object.keys(benchmarks).join(", ")}. All but ${onlyWhenNamed.join(", ")} when none is named.`,
  )
  .argument("[names...]")
  .option("--runs <number>", "journey: how often each thing is measured", parseRuns, 20)
  .option("--submissions <number>", "hostile: how many are sent", parseRuns, 1_000)
  .option("--timings <number>", "repeatability: how often each program is timed", parseRuns, 30)
  .option("--quick", "kernels: a few rounds, for development", false)
  .option(
    "--fresh",
    "journey: delete what is built, so that the first start builds it as after a clone",
    false,
  )
  .parse();

const names =
  program.args.length > 0
    ? program.args
    : Object.keys(benchmarks).filter((name) => !onlyWhenNamed.includes(name));
const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(", ")}. There are: ${Object.keys(benchmarks).join(", ")}.`,
  );
  process.exitCode = 2;
} else {
  for (const name of names) {
    const report = await benchmarks[name]!(program.opts<Options>());
    if (report === false) process.exitCode = 2;
    if (typeof report === "boolean") continue;
    console.log(formatReport(name, report));
    console.log(`kept in ${keepReport(name, report)}`);
  }
}

function parseRuns(text: string): number {
  const runs = Number(text);
  if (Number.isInteger(runs) && runs >= 1) return runs;
  throw new InvalidArgumentError("A whole number from 1 on.");
}
