import type { AnsweredCall, StartedCalls } from "../call-runner.ts";
import type { Stop } from "../runner.ts";

/** Calls that have these answers, for the tests of those who judge them. */
export function answersOf(answered: AnsweredCall[], stop: Stop | null = null): StartedCalls {
  return { answers: async () => ({ answered, stop }) };
}
