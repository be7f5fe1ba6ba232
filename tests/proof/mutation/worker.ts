/** One process that holds the sources with all their mutants and every test, and tries mutants one after another. */
import { resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import * as fc from "fast-check";
import { loadedMutants, mutateSources } from "./hooks.ts";
import type { ChosenTest, FromWorker, Plan, TestCoverage, ToWorker } from "./messages.ts";
import { activate, allowTurns, countTurns, takeAsked } from "./switch.ts";

// The same inputs for every mutant, and for every run.
fc.configureGlobal({ seed: 20_260 });

let failed: unknown = null;
process.on("unhandledRejection", (error) => (failed ??= error ?? new Error("rejected")));
process.on("uncaughtException", (error) => (failed ??= error));

const send = (message: FromWorker): void => void process.send!(message);

process.once("message", (plan: Plan) => {
  work(plan).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

async function work({ sources, tests, from }: Plan): Promise<void> {
  mutateSources(new Map(sources));
  activate(from ?? 0);
  // What loads without a mutant turns some ten thousand times.
  if (from !== undefined) allowTurns(10_000_000);
  const shim = await import("./vitest-shim.ts");
  for (const file of tests) {
    shim.collectFor(file);
    await import(pathToFileURL(resolve(file)).href);
  }
  for (const body of shim.beforeAlls) await body();
  const atLoad = takeAsked();
  const run = async (index: number, patienceMs: number): Promise<boolean> => {
    failed = null;
    try {
      await inTime(shim.collected[index]!.run(), patienceMs);
    } catch (error) {
      failed ??= error ?? new Error("thrown");
    }
    return failed === null;
  };

  process.on("message", (message: ToWorker) => {
    if (message.kind === "end") {
      void Promise.all(shim.afterAlls.map((body) => body())).finally(() => process.exit(0));
    } else if (message.kind === "survey") {
      void survey();
    } else void tryMutant(message.id, message.tests);
  });
  send({ kind: "ready" });

  async function survey(): Promise<void> {
    const coverage: TestCoverage[] = [];
    for (const [index, { file, name }] of shim.collected.entries()) {
      takeAsked();
      const startedAt = performance.now();
      allowTurns(Infinity);
      await run(index, 120_000);
      coverage.push({
        index,
        file,
        name,
        fault: failed === null ? null : messageOf(failed),
        durationMs: performance.now() - startedAt,
        turns: countTurns(),
        mutants: takeAsked(),
      });
    }
    send({ kind: "surveyed", mutants: loadedMutants, atLoad, coverage });
  }

  async function tryMutant(id: number, chosen: readonly ChosenTest[]): Promise<void> {
    activate(id);
    let killer: string | null = null;
    for (const { index, durationMs, turns } of chosen) {
      allowTurns(100_000 + 20 * turns);
      if (await run(index, 10_000 + 20 * durationMs)) continue;
      killer = shim.collected[index]!.name;
      break;
    }
    if (from === undefined) activate(0);
    send({ kind: "tried", id, killer });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function inTime(result: unknown, patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("late")), patienceMs);
  });
  try {
    await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
