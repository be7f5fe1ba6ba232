/**
 * A break-it task: a flawed function is shown, and an input is asked for on which it is wrong. The folder holds it as `flawed.ts`; what
 * is shown is what is called.
 */
import type { Text } from "./text.ts";
import type { Expected, Value } from "./value.ts";

/** Why an input is not admitted: one sentence that names the limit of the statement. */
export interface Refusal {
  refused: Text;
}

/** What the `spec.ts` of a break-it task says. */
export interface ChallengeSpec<A extends Value[] = Value[], R extends Value = Value> {
  /** How wrong the flawed function must be, in one sentence. */
  asked: Text;
  /** The arguments that a submitted input stands for. Must answer for every value of its kind: empty, NaN, infinite, of any shape. */
  decode(input: R): A | Refusal;
  /** The exact answer. Its bounds are the unit in which the flawed function's error is measured; a range is broken by any step outside. */
  oracle(...args: A): Expected;
  /** What that unit is, and where it comes from. */
  bound: { formula: string | Text; source: string | Text };
  /** So many times the bound the error must be. */
  factor: number;
}

/** A task once its folder is loaded. */
export interface Challenge extends ChallengeSpec {
  /** The function of `flawed.ts`. May throw where that does. */
  flawed(...args: Value[]): Value;
}

export function isRefusal(decoded: Value[] | Refusal): decoded is Refusal {
  return !Array.isArray(decoded);
}

/** Checks the types of a task and returns it unchanged; `export default defineChallenge<[Vector, Vector], Matrix>({ … })`. */
export function defineChallenge<A extends Value[], R extends Value>(
  challenge: ChallengeSpec<A, R>,
): ChallengeSpec<A, R> {
  return challenge;
}
