/** Why there is no verdict, where it is not the learner's doing. */
export type Problem =
  | { kind: "rate-limited"; retryAfterSeconds: number }
  | { kind: "too-large" }
  | { kind: "invalid" }
  | { kind: "offline" }
  | { kind: "run-unavailable" }
  | { kind: "failed" };
