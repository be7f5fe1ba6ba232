import type { Challenge } from "../../exercise/challenge.ts";
import type { ExerciseManifest } from "../../exercise/exercise.ts";
import { challengeGroupIds } from "../../exercise/spec.ts";
import type { Value } from "../../exercise/value.ts";
import { jsonValue } from "../json-value.ts";
import { sameAnswer } from "../run-purity.ts";
import type { CallOutcome } from "../runner.ts";
import type { ChallengeRecord, Failure } from "../verdict.ts";
import { weighInput } from "./weigh-input.ts";

/** What the program gave, and whether that is what was asked for. */
export interface Answer {
  /** `null` when it is. */
  failure: Failure | null;
  /** `null` when it gave no value. */
  record: ChallengeRecord | null;
}

/** `first` and `second`: two calls of the same function, which has no arguments to tell them apart by. */
export function judgeAnswer(
  manifest: Pick<ExerciseManifest, "signature">,
  challenge: Challenge,
  first: CallOutcome,
  second: CallOutcome,
): Answer {
  const { name, result: asked } = manifest.signature;
  const outcome = first.kind === "returned" ? second : first;
  const call = `console.log(${name}());`;
  if (outcome.kind === "threw")
    return { failure: failed("threw", { thrown: outcome.thrown, reproduce: call }), record: null };
  if (outcome.kind === "invalid") {
    const { detail } = outcome.invalid;
    return { failure: failed("invalid-result", { asked, detail, reproduce: call }), record: null };
  }
  if (!sameAnswer(first, second)) {
    const twice = `${call}\n${call} // must be the same, bit for bit`;
    return { failure: failed("not-deterministic", { reproduce: twice }), record: null };
  }
  return judgeInput(challenge, outcome.value, call);
}

function judgeInput(challenge: Challenge, input: Value, reproduce: string): Answer {
  const { reason, record } = weighInput(challenge, input);
  return { failure: reason && failed(reason, { got: jsonValue(input), reproduce }), record };
}

function failed(reason: Failure["reason"], more: Partial<Failure>): Failure {
  const [group] = challengeGroupIds;
  return {
    group,
    case: "the input",
    caseTitle: { en: "the input", "zh-CN": "你给出的输入" },
    reason,
    input: [],
    expected: null,
    got: null,
    thrown: null,
    worst: null,
    reproduce: "",
    ...more,
  };
}
