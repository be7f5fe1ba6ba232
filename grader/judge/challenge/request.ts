import type { Challenge } from "../../exercise/challenge.ts";
import type { Findings } from "../findings.ts";
import type { JudgeRequest } from "../request.ts";
import type { Answer } from "./judge-answer.ts";

export interface ChallengeRequest extends Pick<
  JudgeRequest,
  "exercise" | "compiled" | "compileMs" | "seed" | "openRunner" | "onStage" | "clock"
> {
  challenge: Challenge;
}

export type ChallengeFindings = Pick<
  Findings,
  "load" | "stop" | "signals" | "runtime" | "logs" | "loadMs" | "correctnessMs"
> & {
  /** `null` when the program gave none: it does not load, or it was ended. */
  answer: Answer | null;
};
