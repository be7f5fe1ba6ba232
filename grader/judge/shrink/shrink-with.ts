import type { Rng } from "../../exercise/random.ts";
import type { ExerciseSpec } from "../../exercise/spec.ts";
import type { CheckedCall } from "../group-outcome.ts";
import type { BudgetedCalls } from "./budget.ts";

/** What shrinking works with. */
export interface Shrink {
  spec: ExerciseSpec;
  /** The generator that the groups were made with. */
  rng: Rng;
  parameterNames: readonly string[];
  calls: BudgetedCalls;
  /** Whether the mistake that was recognised, if one was, explains this call as well. */
  explains(call: CheckedCall): boolean;
}
