import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { Findings } from "./findings.ts";
import { reproduceEnded } from "./reproduce.ts";
import type { JudgeRequest } from "./request.ts";
import type { RunnerLimits, Stop } from "./runner.ts";
import type { Verdict, VerdictKind } from "./verdict.ts";

/** Flooding the output and killing the process are faults at run time; the two limits have verdicts of their own. */
export function stopKind(stop: Stop): VerdictKind {
  return stop.kind === "time-limit" || stop.kind === "memory-limit" ? stop.kind : "runtime-error";
}

/** `signature`: of the function whose calls were made, for the code of the one that did not end. */
export function limitOf(
  { compiled }: Pick<JudgeRequest, "compiled">,
  stopped: Findings["stop"],
  signature?: ExerciseManifest["signature"],
): Verdict["limit"] {
  if (compiled.kind === "limit")
    return { name: `compile-${compiled.limit}`, value: 0, unit: "", phase: "compile" };
  if (!stopped) return null;
  const { stop, group, case: name, request, generator } = stopped;
  const code = signature && request ? reproduceEnded(signature, request, generator) : "";
  return {
    name: stop.limit?.name ?? stop.kind,
    value: stop.limit?.value ?? 0,
    unit: stop.limit ? units[stop.limit.name] : "",
    phase: stop.phase,
    ...(stop.waits ? { waits: true } : {}),
    ...(group === undefined ? {} : { group }),
    ...(name === undefined || name.case === "" ? {} : name),
    ...(code === "" ? {} : { reproduce: code }),
  };
}

const units: Record<keyof RunnerLimits, string> = {
  loadTimeoutMs: "ms",
  callTimeoutMs: "ms",
  totalTimeoutMs: "ms",
  memoryMb: "MB",
  resultElementsMax: "elements",
  allResultElementsMax: "elements",
  logCharsMax: "characters",
};
