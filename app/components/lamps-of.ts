import type { ExerciseProgress } from "#lib/progress/view.ts";
import type { LampState } from "./lamp.tsx";
import type { LampStates } from "./lamps.tsx";

/** Progress only remembers what was ever earned: a lamp is lit or still dark. */
export function lampsOf({ lamps }: Pick<ExerciseProgress, "lamps">): LampStates {
  return { correct: stateOf(lamps.correct), stable: stateOf(lamps.stable), fast: stateOf(lamps.fast) };
}

function stateOf(earned: boolean): LampState {
  return earned ? "lit" : "dark";
}
