import type { Failure } from "../verdict.ts";

const reasonsOfAnAnswer: ReadonlySet<Failure["reason"]> = new Set([
  "value",
  "class",
  "range",
  "shape",
  "law",
  "threw",
]);

/** The call, wrong by its answer, is too long to be pasted. */
export function lacksCode({ reproduce, reason, input }: Failure): boolean {
  return reproduce === "" && input.length > 0 && reasonsOfAnAnswer.has(reason);
}
