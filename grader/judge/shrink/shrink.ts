/**
 * A small input for the failure that is shown. The verdict is settled by then: nothing that comes out here changes it. Every step is a
 * real call of the same program in the same place; what it gives is judged by the same oracle.
 */
import type { Rng } from "../../exercise/random.ts";
import type { ExerciseSpec } from "../../exercise/spec.ts";
import type { CaseFailure } from "../group-outcome.ts";
import { canBePasted } from "../reproduce.ts";
import type { Runner } from "../runner.ts";
import type { ToldFailure } from "../tell-failure.ts";
import type { ShrinkLimits } from "./budget.ts";
import { BudgetedCalls, shrinkLimits } from "./budget.ts";
import type { Shrink } from "./shrink-with.ts";
import { shrinkCall } from "./shrink-call.ts";
import { shrinkLaw } from "./shrink-law.ts";

export interface ShrunkFailure {
  failure: CaseFailure;
  /** The failure as it was found. */
  from: CaseFailure;
  /** How many calls it took. */
  calls: number;
}

export interface ShrinkRequest {
  spec: ExerciseSpec;
  rng: Rng;
  parameterNames: readonly string[];
  runner: Pick<Runner, "call">;
  told: Pick<ToldFailure, "shown" | "explains">;
  clock: () => number;
  limits?: ShrinkLimits;
}

/** `null` where nothing failed, nothing smaller fails alike, or the program does not do it again. */
export async function shrinkShownFailure(request: ShrinkRequest): Promise<ShrunkFailure | null> {
  const { told, clock, runner, limits = shrinkLimits, ...common } = request;
  const { shown: from, explains } = told;
  // The examples stand in the statement: they are recognised, and small.
  if (!from || from.group === "examples") return null;
  const calls = new BudgetedCalls(runner, clock, limits);
  const shrink: Shrink = { ...common, calls, explains };
  const { shrinking } = common.spec;
  // An input that can be pasted is worth more than a plainer one that cannot.
  const shown = (failure: CaseFailure | null) =>
    failure && (canBePasted(failure) || !canBePasted(from)) ? { failure, from, calls: calls.made } : null;
  if (from.law) return shown(await shrinkLaw(shrink, from, from.law, shrinking));
  return shown(shrinking ? await shrinkCall(shrink, withFreshArrays(from), shrinking) : null);
}

/** Smaller inputs come in arrays of their own. */
function withFreshArrays({ before: _before, request, ...failure }: CaseFailure): CaseFailure {
  const { rewritten: _rewritten, ...fresh } = request;
  return { ...failure, request: fresh };
}
