import type { Rng } from "../exercise/random.ts";
import type { ExerciseSpec } from "../exercise/spec.ts";
import type { Runner } from "./runner.ts";

/** What every group needs: the rules, the program, the seed. */
export interface GroupContext {
  spec: ExerciseSpec;
  runner: Runner;
  rng: Rng;
  parameterNames: readonly string[];
}
