import type { GroupId } from "../exercise/spec.ts";
import type { CaseFailure, EndedCase, GroupOutcome } from "./group-outcome.ts";
import type { CallRequest, LoadOutcome, RuntimeInfo, Stop } from "./runner.ts";
import type { ShrunkFailure } from "./shrink/shrink.ts";
import type { TimingRunner } from "./timing-runner.ts";
import type { Performance } from "./verdict.ts";

/** Everything that was found out about one submission, before anything is concluded from it. */
export interface Findings {
  load: LoadOutcome | null;
  /** In the order in which they were run. */
  groups: GroupOutcome[];
  /** The program was ended; nothing was run after it. */
  stop: (Partial<EndedCase> & { stop: Stop; group?: GroupId }) | null;
  performance: Performance | null;
  /** Both measurements say so. */
  tooSlow: boolean;
  /** A timed output that was wrong. */
  timedFailure: CaseFailure | null;
  /** The shown failure is none when the call is the only one. */
  leftOver: boolean;
  /** Then: an earlier call after which it is wrong, where one was found. */
  spoiltBy: CallRequest | null;
  /** The shown failure with a smaller input, where there is one. */
  shrunk: ShrunkFailure | null;
  /** Tampering that the runner saw, each in a few plain words. */
  signals: string[];
  runtime: RuntimeInfo | null;
  logs: { lines: string[]; truncated: boolean };
  loadMs: number;
  correctnessMs: number;
  performanceMs: number;
  /** Still open, because what it holds is worth timing. The one who times it closes it. */
  timedRunner: TimingRunner | null;
}

export function emptyFindings(): Findings {
  return {
    load: null,
    groups: [],
    stop: null,
    performance: null,
    tooSlow: false,
    timedFailure: null,
    leftOver: false,
    spoiltBy: null,
    shrunk: null,
    signals: [],
    runtime: null,
    logs: { lines: [], truncated: false },
    loadMs: 0,
    correctnessMs: 0,
    performanceMs: 0,
    timedRunner: null,
  };
}
