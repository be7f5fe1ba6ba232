import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { CompileResult } from "../compile/result.ts";
import type { Program, RunnerLimits } from "./runner.ts";

export type Compiled = Extract<CompileResult, { kind: "compiled" }>;

export function programOf({ signature }: ExerciseManifest, { js, map }: Compiled): Program {
  return { js, map, exportName: signature.name, result: signature.result };
}

/** What the arguments of a call are called. */
export function parameterNamesOf({ signature }: ExerciseManifest): string[] {
  return signature.parameters.map(({ name }) => name);
}

export function runnerLimits({ limits }: ExerciseManifest): RunnerLimits {
  return {
    loadTimeoutMs: Math.max(1_000, limits.callTimeoutMs),
    callTimeoutMs: limits.callTimeoutMs,
    totalTimeoutMs: limits.totalTimeoutMs,
    memoryMb: limits.memoryMb,
    // 8 MB and 256 MB. The largest right answer of any exercise has 2¹⁸ elements, all those to one seed fewer than 2²⁰, all of a ranked
    // timing fewer than 2²⁵ (transpose).
    resultElementsMax: 2 ** 20,
    allResultElementsMax: 2 ** 25,
    logCharsMax: 16_384,
  };
}
