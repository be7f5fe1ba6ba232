import type { Rng } from "../exercise/random.ts";
import type { ExerciseSpec } from "../exercise/spec.ts";
import { planGroup, type GroupPlan } from "./plan.ts";
import { groupsOf } from "./points.ts";

/** All that one seed asks of a program, but the timing. Programs that are asked the same can share one: each right answer is worked out once. */
export class Examination {
  readonly #spec: ExerciseSpec;
  readonly #parameterNames: readonly string[];
  readonly #rng: Rng;
  readonly #made = new Map<GroupPlan["id"], GroupPlan>();

  constructor(spec: ExerciseSpec, parameterNames: readonly string[], rng: Rng) {
    this.#spec = spec;
    this.#parameterNames = parameterNames;
    this.#rng = rng;
  }

  /** In the order in which they are run; each is made when it is first asked for. */
  *groups(): Generator<GroupPlan> {
    for (const id of this.#ids()) yield this.#group(id);
  }

  /** Makes them one by one until `isOver`, with a `turn` for others between: while a program is compiled and loaded there is little else to do. */
  async makeAhead(turn: () => Promise<void>, isOver: () => boolean): Promise<void> {
    for (const id of this.#ids()) {
      if (isOver()) return;
      this.#group(id);
      await turn();
    }
  }

  #ids(): GroupPlan["id"][] {
    return groupsOf(this.#spec).filter((id) => id !== "performance");
  }

  #group(id: GroupPlan["id"]): GroupPlan {
    const made = this.#made.get(id) ?? planGroup(this.#spec, this.#parameterNames, this.#rng, id);
    this.#made.set(id, made);
    return made;
  }
}
