import type { Result } from "./schedule.ts";

const MARKS = { passed: "✓", failed: "✗", "not run": "–" } as const;
const OUTPUT_LINES_MAX = 300;

export function printResult(result: Result): void {
  console.log(lineOf(result));
}

export function printFailure({ name, output }: Result): void {
  const lines = output.trimEnd().split("\n");
  const left = lines.length - OUTPUT_LINES_MAX;
  console.log(`\n── ${name} ${"─".repeat(60)}`);
  if (left > 0) console.log(`… ${left} lines before …`);
  console.log(lines.slice(-OUTPUT_LINES_MAX).join("\n"));
  console.log(`── end of ${name} ${"─".repeat(53)}\n`);
}

/** The table and, as the last line, how many steps passed and failed. A step that could not run has not passed. */
export function printSummary(results: readonly Result[], durationMs: number): void {
  const passed = results.filter((result) => result.outcome === "passed").length;
  console.log(`\n${results.map(lineOf).join("\n")}\n\nin ${seconds(durationMs).trim()}`);
  console.log(`${passed} passed, ${results.length - passed} failed`);
}

function lineOf({ name, outcome, reason, durationMs, output }: Result): string {
  const note = reason ?? (outcome === "passed" ? lastCount(output) : "failed");
  return `${MARKS[outcome]} ${name.padEnd(14)}${seconds(durationMs)}  ${note}`.trimEnd();
}

/** The line in which a test runner counts its tests, if it does. */
function lastCount(output: string): string {
  const counts = output
    .split("\n")
    .filter((line) => /\b\d+ (passed|tests?)\b/.test(line) && !/Test Files/.test(line));
  return counts.at(-1)?.replaceAll(/\s+/g, " ").trim() ?? "";
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`.padStart(8);
}
