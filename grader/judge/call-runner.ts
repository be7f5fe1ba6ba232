import type { Expected } from "../exercise/value.ts";
import { inputSize } from "./group-outcome.ts";
import type { CallOutcome, CallRequest, Runner, Stop } from "./runner.ts";

/** Elements sent in one message (16 MiB): large enough to be rare, small enough to be no burden. */
const batchElementsMax = 2 ** 21;
const batchCallsMax = 256;

export interface AnsweredCall {
  request: CallRequest;
  expected: Expected;
  outcome: CallOutcome;
}

/**
 * Makes the calls in order, in batches, and works out the right answers while the program works. Shorter than `requests`
 * when the program was ended.
 */
export async function runCalls(
  runner: Runner,
  requests: readonly CallRequest[],
  expect: (request: CallRequest, index: number) => Expected,
): Promise<{ answered: AnsweredCall[]; stop: Stop | null }> {
  const answered: AnsweredCall[] = [];
  for (const { start, batch } of batches(requests)) {
    const called = runner.call(batch);
    // Should an oracle throw, its error is the one to report, not that the call went unheard.
    called.catch(() => {});
    const expected: Expected[] = [];
    for (const [i, request] of batch.entries()) {
      expected.push(expect(request, start + i));
      await breathe();
    }
    const { outcomes, stop } = await called;
    outcomes.forEach((outcome, i) => answered.push({ request: batch[i]!, expected: expected[i]!, outcome }));
    if (stop) return { answered, stop };
    if (outcomes.length !== batch.length)
      throw new Error(`The runner answered ${outcomes.length} of ${batch.length} calls.`);
  }
  return { answered, stop: null };
}

const pauseAfterMs = 20;
let pausedAt = 0;

/** Lets the runner hear its program now and then: its timers must not take our arithmetic for the program's slowness. */
async function breathe(): Promise<void> {
  if (performance.now() - pausedAt < pauseAfterMs) return;
  await new Promise((resolve) => setTimeout(resolve, 0));
  pausedAt = performance.now();
}

function* batches(requests: readonly CallRequest[]): Generator<{ start: number; batch: CallRequest[] }> {
  let start = 0;
  let batch: CallRequest[] = [];
  let elements = 0;
  for (const request of requests) {
    const size = inputSize(request);
    if (batch.length > 0 && (elements + size > batchElementsMax || batch.length === batchCallsMax)) {
      yield { start, batch };
      start += batch.length;
      batch = [];
      elements = 0;
    }
    batch.push(request);
    elements += size;
  }
  if (batch.length > 0) yield { start, batch };
}
