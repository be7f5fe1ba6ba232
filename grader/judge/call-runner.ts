import type { Expected } from "../exercise/value.ts";
import { inputSize } from "./group-outcome.ts";
import type { PlannedCall } from "./plan.ts";
import type { CallOutcome, CallRequest, Runner, Stop } from "./runner.ts";

/** Elements sent in one message (16 MiB): large enough to be rare, small enough to be no burden. */
const batchElementsMax = 2 ** 21;
const batchCallsMax = 256;

export interface AnsweredCall {
  request: CallRequest;
  expected: Expected;
  outcome: CallOutcome;
}

/** Calls that are being made, or wait for those that were started before them. */
export interface StartedCalls {
  /** In the order of the calls; fewer when the program was ended. Right answers not yet known are worked out while it works. */
  answers(): Promise<{ answered: AnsweredCall[]; stop: Stop | null }>;
}

/** Pauses in long arithmetic: the runner's timers must not take it for the program's slowness. */
export interface Breathe {
  afterMs: number;
  pause(): Promise<void>;
}

const timerBreathe: Breathe = {
  afterMs: 20,
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

export function startCalls(
  runner: Runner,
  calls: readonly PlannedCall[],
  breathe: Breathe = timerBreathe,
): StartedCalls {
  const started = [...batches(calls)].map((batch) => {
    const called = runner.call(batch.map(({ request }) => request));
    // Should an oracle throw, its error is the one to report, not that the call went unheard.
    called.catch(() => {});
    return { batch, called };
  });
  return {
    async answers() {
      const answered: AnsweredCall[] = [];
      for (const { batch, called } of started) {
        const expected = await workOut(batch, breathe);
        const { outcomes, stop } = await called;
        outcomes.forEach((outcome, i) =>
          answered.push({ request: batch[i]!.request, expected: expected[i]!, outcome }),
        );
        if (stop) return { answered, stop };
        if (outcomes.length !== batch.length)
          throw new Error(`The runner answered ${outcomes.length} of ${batch.length} calls.`);
      }
      return { answered, stop: null };
    },
  };
}

async function workOut(calls: readonly PlannedCall[], { afterMs, pause }: Breathe): Promise<Expected[]> {
  const expected: Expected[] = [];
  let pausedAt = performance.now();
  for (const call of calls) {
    expected.push(call.expected());
    if (performance.now() - pausedAt < afterMs) continue;
    await pause();
    pausedAt = performance.now();
  }
  return expected;
}

function* batches(calls: readonly PlannedCall[]): Generator<PlannedCall[]> {
  let batch: PlannedCall[] = [];
  let elements = 0;
  for (const call of calls) {
    const size = inputSize(call.request);
    if (batch.length > 0 && (elements + size > batchElementsMax || batch.length === batchCallsMax)) {
      yield batch;
      batch = [];
      elements = 0;
    }
    batch.push(call);
    elements += size;
  }
  if (batch.length > 0) yield batch;
}
