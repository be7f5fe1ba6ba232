import type { CallOutcome, CallRequest, Runner } from "../runner.ts";
import { inputSize } from "../group-outcome.ts";

/**
 * What shrinking may cost one failing submission. Calls and elements are the same for the same seed, and nearly always what decides;
 * time is for programs that take their own, and for a machine that is far too busy.
 */
export interface ShrinkLimits {
  calls: number;
  /** Elements of all arguments of all calls together. */
  elements: number;
  /** Waiting for the program. */
  callsMs: number;
  /** Everything, our own arithmetic included. */
  totalMs: number;
}

export const shrinkLimits: ShrinkLimits = { calls: 200, elements: 2 ** 20, callsMs: 300, totalMs: 1_000 };

/** Makes calls for as long as there is something left to spend. */
export class BudgetedCalls {
  readonly #runner: Pick<Runner, "call">;
  readonly #clock: () => number;
  readonly #limits: ShrinkLimits;
  readonly #deadline: number;
  #calls = 0;
  #callsMs = 0;
  #elements = 0;
  #ended = false;

  constructor(runner: Pick<Runner, "call">, clock: () => number, limits: ShrinkLimits) {
    this.#runner = runner;
    this.#clock = clock;
    this.#limits = limits;
    this.#deadline = clock() + limits.totalMs;
  }

  get made(): number {
    return this.#calls;
  }

  /** `null`: too dear, out of time, or the program was ended. After an end nothing more is asked of it. */
  async make(requests: readonly CallRequest[]): Promise<CallOutcome[] | null> {
    const { calls, elements } = this.#limits;
    const affordable =
      this.#calls + requests.length <= calls && this.#elements + sizeOf(requests) <= elements;
    return affordable ? this.#make(requests, 1) : null;
  }

  /** The last calls of all, which confirm what was found: they may go over the budget, in time by a third of it. */
  confirm(requests: readonly CallRequest[]): Promise<CallOutcome[] | null> {
    return this.#make(requests, 4 / 3);
  }

  async #make(requests: readonly CallRequest[], share: number): Promise<CallOutcome[] | null> {
    const startedAt = this.#clock();
    const { callsMs, totalMs } = this.#limits;
    const leftMs = this.#deadline + (share - 1) * totalMs - startedAt;
    const milliseconds = Math.min(leftMs, share * callsMs - this.#callsMs);
    if (this.#ended || milliseconds <= 0) return null;
    this.#calls += requests.length;
    this.#elements += sizeOf(requests);
    // The verdict is settled: whatever becomes of the runner now, or of a call that is no longer waited for, ends the shrinking only.
    const called = this.#runner.call([...requests]).catch(() => null);
    const answer = await withinMs(called, milliseconds);
    this.#callsMs += this.#clock() - startedAt;
    if (answer && !answer.stop && answer.outcomes.length === requests.length) return answer.outcomes;
    this.#ended = true;
    return null;
  }
}

function sizeOf(requests: readonly CallRequest[]): number {
  return requests.reduce((sum, request) => sum + inputSize(request), 0);
}

async function withinMs<T>(task: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([task, late]);
  } finally {
    clearTimeout(timer);
  }
}
