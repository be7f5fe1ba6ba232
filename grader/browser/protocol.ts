/** What the judge's worker, the sandboxed frame and the guest worker say to each other. Types only: nothing here is trusted twice. */
import type { CompileResult } from "../compile/result.ts";
import type { HarnessOutcome } from "../harness/outcome.ts";
import type { CallRequest, LoadOutcome, Program, RunnerLimits } from "../judge/runner.ts";
import type { StageEvent, Verdict } from "../judge/verdict.ts";

/** Judge → frame. `open` carries a port, which the frame hands to a fresh guest worker. */
export type FrameCommand = { kind: "open"; id: number } | { kind: "end"; id: number };

/** Frame → judge: the worker failed outside of any call, for want of memory as a rule. */
export type FrameEvent = { kind: "crashed"; id: number };

/** Judge → guest, on the port of one run. */
export type GuestCommand =
  | { kind: "load"; program: Program; limits: RunnerLimits }
  | { kind: "call"; requests: CallRequest[] }
  | { kind: "inspect" };

/** Guest → judge. One `outcome` for each request, as soon as it is there: the judge's clock for the next call starts then. */
export type GuestEvent =
  | { kind: "ready" }
  | { kind: "loaded"; outcome: GuestLoadOutcome; logs: Logs }
  | { kind: "outcome"; outcome: HarnessOutcome; logs: Logs }
  | { kind: "inspected"; signals: string[] };

/** `stopped` is the judge's to say. */
export type GuestLoadOutcome = Exclude<LoadOutcome, { kind: "stopped" }>;

/** New lines since the last message. */
export interface Logs {
  lines: string[];
  truncated: boolean;
}

/** Page → judge's worker. `connect` carries the port to the frame. */
export type JudgeCommand =
  | { kind: "connect"; engine: string }
  | { kind: "judge"; id: number; compiled: CompileResult; compileMs: number; seed: string };

/** Judge's worker → page. */
export type JudgeEvent =
  | { kind: "stage"; id: number; event: StageEvent }
  | { kind: "verdict"; id: number; verdict: Verdict }
  | { kind: "failed"; id: number; message: string };
