import { spawn } from "node:child_process";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { ROOT, type Step } from "./steps.ts";

export interface Result {
  readonly name: string;
  readonly outcome: "passed" | "failed" | "not run";
  /** Why it was not run. */
  readonly reason?: string;
  readonly output: string;
  readonly durationMs: number;
}

const AT_ONCE = 2;
const TIMEOUT_MS = 10 * 60_000;

/** Runs each step as soon as what it needs has passed; a step that measures time waits for all before it and runs alone. */
export async function runSteps(
  steps: readonly Step[],
  onResult: (result: Result) => void,
): Promise<Result[]> {
  const waiting = new Set(steps);
  const running = new Map<Step, Promise<void>>();
  const results = new Map<string, Result>();
  const finish = (result: Result): void => {
    results.set(result.name, result);
    onResult(result);
  };
  const aloneRuns = (): boolean => [...running.keys()].some((step) => step.alone);

  while (waiting.size > 0 || running.size > 0) {
    for (const step of waiting) {
      const lost = step.needs?.find((need) => results.has(need) && results.get(need)?.outcome !== "passed");
      const isReady = (step.needs ?? []).every((need) => results.get(need)?.outcome === "passed");
      const isFree = step.alone
        ? running.size === 0 && waiting.values().next().value === step
        : running.size < AT_ONCE && !aloneRuns();
      if (!lost && !(isReady && isFree)) continue;
      waiting.delete(step);
      if (lost)
        finish({ name: step.name, outcome: "not run", reason: `needs ${lost}`, output: "", durationMs: 0 });
      else
        running.set(
          step,
          runStep(step)
            .then(finish)
            .finally(() => running.delete(step)),
        );
    }
    await Promise.race(running.values());
  }
  return steps.flatMap((step) => results.get(step.name) ?? []);
}

async function runStep(step: Step): Promise<Result> {
  const started = performance.now();
  let output = "";
  // Some tools colour their words whatever NO_COLOR says.
  const hear = (text: string): void => void (output += stripVTControlCharacters(text));
  for (const command of step.commands) {
    const code = await runNode(command, step.timeoutMs ?? TIMEOUT_MS, hear);
    if (code === 0) continue;
    output += `\n(node ${command.join(" ")} ended with ${code})`;
    return { name: step.name, outcome: "failed", output, durationMs: performance.now() - started };
  }
  return { name: step.name, outcome: "passed", output, durationMs: performance.now() - started };
}

function runNode(
  args: readonly string[],
  timeoutMs: number,
  onOutput: (text: string) => void,
): Promise<number | string> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: testEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeoutMs,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", onOutput);
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(signal ?? code ?? "no exit code"));
  });
}

/** What the operator has set for running the product must not reach the tests: they bring a database of their own. */
function testEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, CI: "true", NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1" };
  const own = [
    "DATABASE_URL",
    "DATA_DIR",
    "EXERCISES_DIR",
    "HOST",
    "PORT",
    "PUBLIC_URL",
    "NEXTAUTH_SECRET",
    "AUTH_SECRET",
  ];
  for (const name of [...own, "NODE_ENV", "FORCE_COLOR"]) delete env[name];
  return env;
}
