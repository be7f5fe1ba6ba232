/** `npm run bench -- [name …]`: benchmarks, each a table from one run. */
import { Command, InvalidArgumentError } from "commander";
import { benchGrading } from "./grading.ts";
import { benchHostile, type HostileOptions } from "./hostile.ts";
import { benchJourney, type JourneyOptions } from "./journey.ts";
import { formatReport, keepReport, type BenchReport } from "./report.ts";
import { benchSlack } from "./slack.ts";
import { benchWeb } from "./web.ts";

type Options = JourneyOptions & HostileOptions;

/** Each gives its report or has printed its table; false when it could not begin, the reasons being on stderr. */
const benchmarks: Record<string, (options: Options) => Promise<BenchReport | boolean>> = {
  grading: () => benchGrading(),
  journey: benchJourney,
  slack: benchSlack,
  web: benchWeb,
  hostile: benchHostile,
};
/** Takes minutes, so it is run only when it is named. */
const onlyWhenNamed = ["hostile"];

const program = new Command("bench")
  .usage("-- [name …]")
  .description(
    `Benchmarks: ${Object.keys(benchmarks).join(", ")}. All but ${onlyWhenNamed.join(", ")} when none is named.`,
  )
  .argument("[names...]")
  .option("--runs <number>", "journey: how often each thing is measured", parseRuns, 20)
  .option("--submissions <number>", "hostile: how many are sent", parseRuns, 1_000)
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
