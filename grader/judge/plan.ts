/**
 * What one seed asks of a program: every call of every group but the timing, each with its right answer. Nothing in here depends on
 * the program, so it can be worked out while that is still being compiled.
 */
import type { Rng } from "../exercise/random.ts";
import type { Case, CaseGroupId, ExerciseSpec, GroupId, Law } from "../exercise/spec.ts";
import type { Expected, Value } from "../exercise/value.ts";
import { groupsOf } from "./points.ts";
import { purityCases, type PurityCase } from "./purity-cases.ts";
import type { CallRequest } from "./runner.ts";

export interface PlannedCall {
  request: CallRequest;
  /** The right answer; worked out when it is first asked for. */
  expected(): Expected;
}

interface Planned {
  /** In the order in which they are made. */
  calls: PlannedCall[];
}

/** One call for each case. */
export interface CasesPlan extends Planned {
  id: CaseGroupId;
  cases: Case[];
}

/** The calls of every instance of every law, one after another. */
export interface LawsPlan extends Planned {
  id: "laws";
  laws: { law: Law; instances: Value[][][] }[];
}

/** One call for each case. */
export interface PurityPlan extends Planned {
  id: "purity";
  cases: PurityCase[];
}

export type GroupPlan = CasesPlan | LawsPlan | PurityPlan;

export class ExaminationPlan {
  readonly #spec: ExerciseSpec;
  readonly #rng: Rng;
  readonly #groups = new Map<GroupId, GroupPlan>();

  constructor(spec: ExerciseSpec, rng: Rng) {
    this.#spec = spec;
    this.#rng = rng;
  }

  /** In the order in which they are run. */
  groups(): GroupPlan[] {
    return this.#ids().map((id) => this.#group(id));
  }

  /** Works out everything, a small piece between one `yield` and the next. */
  *workOut(): Generator<void> {
    for (const id of this.#ids()) {
      const { calls } = this.#group(id);
      yield;
      for (const call of calls) {
        call.expected();
        yield;
      }
    }
  }

  #ids(): Exclude<GroupId, "performance">[] {
    return groupsOf(this.#spec).filter((id) => id !== "performance");
  }

  #group(id: Exclude<GroupId, "performance">): GroupPlan {
    const known = this.#groups.get(id);
    if (known) return known;
    const made = id === "laws" ? this.#laws() : id === "purity" ? this.#purity() : this.#cases(id);
    this.#groups.set(id, made);
    return made;
  }

  #cases(id: CaseGroupId): CasesPlan {
    const cases = this.#spec.groups[id]?.(this.#rng.fork(id)) ?? [];
    const calls = cases.map((one) =>
      one.expect === "throws"
        ? { request: requestOf(one), expected: () => ({ kind: "throws" }) as const }
        : this.#call(requestOf(one)),
    );
    return { id, cases, calls };
  }

  #laws(): LawsPlan {
    const laws = this.#spec.laws.map((law) => {
      const source = this.#rng.fork(`laws/${law.id}`);
      return { law, instances: Array.from({ length: law.count }, () => law.make(source)) };
    });
    const calls = laws.flatMap(({ instances }) => instances.flat().map((args) => this.#call({ args })));
    return { id: "laws", laws, calls };
  }

  #purity(): PurityPlan {
    const { oracle, purity } = this.#spec;
    const cases = purityCases(purity(this.#rng.fork("purity")), (args) => oracle(...args).kind !== "throws");
    const calls = cases.map(({ request }) => this.#call(request));
    return { id: "purity", cases, calls };
  }

  #call(request: CallRequest): PlannedCall {
    let known: Expected | undefined;
    return { request, expected: () => (known ??= this.#spec.oracle(...request.args)) };
  }
}

function requestOf({ args, views, same }: Case): CallRequest {
  return { args, ...(views ? { views } : {}), ...(same ? { same } : {}) };
}
