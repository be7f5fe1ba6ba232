/**
 * `npm test`: everything that CI runs, two steps at a time.
 *
 *   npm test                            all
 *   npm test -- --only lint,unit        these (and what they need)
 *   npm test -- --skip exercises        all but these
 */
import { parseArgs } from "node:util";
import { printFailure, printResult, printSummary } from "./runner/report.ts";
import { runSteps, type Result } from "./runner/schedule.ts";
import { steps } from "./runner/steps.ts";
import { selectSteps } from "./runner/select.ts";

const { values } = parseArgs({ options: { only: { type: "string" }, skip: { type: "string" } } });
const chosen = selectSteps(steps, values);
if (typeof chosen === "string") {
  console.error(chosen);
  process.exit(2);
}

const started = performance.now();
const results = await runSteps(chosen, (result: Result) => {
  printResult(result);
  if (result.outcome === "failed") printFailure(result);
});
printSummary(results, performance.now() - started);
process.exitCode = results.every((result) => result.outcome === "passed") ? 0 : 1;
