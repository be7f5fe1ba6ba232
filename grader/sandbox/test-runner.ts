/** For tests: one program in a process of its own, from opening to closing. */
import type { CallOutcome, CallRequest, LoadOutcome, RunnerLimits, Stop } from "../judge/runner.ts";
import type { ValueKind } from "../exercise/value.ts";
import type { SandboxPool } from "./pool.ts";

export const testLimits: RunnerLimits = {
  loadTimeoutMs: 1_000,
  callTimeoutMs: 400,
  totalTimeoutMs: 20_000,
  memoryMb: 128,
  resultElementsMax: 1 << 16,
  allResultElementsMax: 1 << 20,
  logCharsMax: 5_000,
};

export interface Ran {
  load: LoadOutcome;
  outcomes: CallOutcome[];
  stop: Stop | null;
  logs: { lines: string[]; truncated: boolean };
}

export async function runProgram(
  pool: SandboxPool,
  js: string,
  options: { result?: ValueKind; calls?: CallRequest[]; limits?: Partial<RunnerLimits> } = {},
): Promise<Ran> {
  const runner = await pool.open({ ...testLimits, ...options.limits });
  try {
    const load = await runner.load({ js, exportName: "f", result: options.result ?? "number" });
    if (load.kind !== "loaded")
      return { load, outcomes: [], stop: load.kind === "stopped" ? load.stop : null, logs: runner.logs() };
    const { outcomes, stop } = await runner.call(options.calls ?? [{ args: [1] }]);
    return { load, outcomes, stop, logs: runner.logs() };
  } finally {
    await runner.close();
  }
}
