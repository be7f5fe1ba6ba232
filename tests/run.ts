/**
 * `npm test`: everything that CI runs, two steps at a time.
 *
 *   npm test                            all
 *   npm test -- --only lint,unit        these (and what they need)
 *   npm test -- --skip exercises        all but these
 */
import { rmSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { printFailure, printResult, printSummary } from "./runner/report.ts";
import { runSteps, type Result } from "./runner/schedule.ts";
import { steps } from "./runner/steps.ts";
import { selectSteps } from "./runner/select.ts";
import { makeDataDir } from "./support/data-dir.ts";

const { values } = parseArgs({ options: { only: { type: "string" }, skip: { type: "string" } } });
const chosen = selectSteps(steps, values);
if (typeof chosen === "string") {
  console.error(chosen);
  process.exit(2);
}

// Whatever the steps write for the moment goes when they are done, also what a killed process left.
const temporary = makeDataDir("tests");
process.env.TMPDIR = temporary;
process.once("exit", () => rmSync(temporary, { recursive: true, force: true }));

const started = performance.now();
const results = await runSteps(chosen, (result: Result) => {
  printResult(result);
  if (result.outcome === "failed") printFailure(result);
});
printSummary(results, performance.now() - started);
process.exitCode = results.every((result) => result.outcome === "passed") ? 0 : 1;
