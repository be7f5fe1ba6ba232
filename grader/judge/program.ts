import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { Program, RunnerLimits } from "./runner.ts";

export function programOf({ signature }: ExerciseManifest, js: string): Program {
  return { js, exportName: signature.name, result: signature.result };
}

export function runnerLimits({ limits }: ExerciseManifest): RunnerLimits {
  return {
    loadTimeoutMs: Math.max(1_000, limits.callTimeoutMs),
    callTimeoutMs: limits.callTimeoutMs,
    totalTimeoutMs: limits.totalTimeoutMs,
    memoryMb: limits.memoryMb,
    resultElementsMax: 2 ** 22,
    logCharsMax: 16_384,
  };
}
