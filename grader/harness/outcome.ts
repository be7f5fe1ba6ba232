import type { CallOutcome } from "../judge/runner.ts";
import type { ThrownWithStack } from "./thrown.ts";

/** As `CallOutcome`, with the raw stack of what was thrown. */
export type HarnessOutcome =
  | Exclude<CallOutcome, { kind: "threw" }>
  | { kind: "threw"; thrown: ThrownWithStack; mutated: number[] };
