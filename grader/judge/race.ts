/** Times a correct and stable program; a slow one once more, in a fresh process, before it is called slow. */
import type { Rng } from "../exercise/random.ts";
import type { Findings } from "./findings.ts";
import { confirmTimedFailure } from "./confirm-timed-failure.ts";
import { inspect } from "./examine.ts";
import type { JudgeRequest } from "./request.ts";
import { isRightAlone } from "./left-over.ts";
import { isTooSlow, measure } from "./measure.ts";
import type { Measurement } from "./measure.ts";
import type { Compiled } from "./program.ts";
import { parameterNamesOf, programOf, runnerLimits } from "./program.ts";
import type { TimingRunner } from "./timing-runner.ts";
import { canTime } from "./timing-runner.ts";

type Raced = Pick<
  Findings,
  "performance" | "tooSlow" | "timedFailure" | "leftOver" | "stop" | "performanceMs" | "signals" | "logs"
>;

/** For all pairs of one size. An honest program needs a tenth of a second. */
const timingTimeoutMs = 10_000;

export async function raceAgainstReference(
  request: JudgeRequest,
  compiled: Compiled,
  runner: TimingRunner,
  rng: Rng,
  clock: () => number,
  checkedCalls: number,
): Promise<Raced> {
  const startedAt = clock();
  const first = await time(request, runner, rng.fork("first"));
  const second = isSlow(first) ? await again(request, compiled, rng.fork("second")) : null;
  // What the second process measured counts when it disagrees: the verdict and its figures must tell one story.
  const last = second ?? first;
  const counting = last.failure
    ? await confirmTimedFailure(request, compiled, last.failure, checkedCalls + last.calls, clock)
    : null;
  const leftOver =
    last.failure !== null && counting === null && (await isRightAlone(request, compiled, last.failure));
  const inspected = last.stop ? null : await inspect(runner);
  const stop = last.stop ?? (inspected?.stop ? { stop: inspected.stop } : null);
  return {
    performance: last.performance,
    tooSlow: second !== null && isSlow(second),
    timedFailure: last.failure,
    leftOver,
    stop: stop && { ...stop, group: "performance" },
    signals: [...(inspected?.signals ?? []), ...(counting === null ? [] : [counting])],
    logs: runner.logs(),
    performanceMs: clock() - startedAt,
  };
}

/** A correct program that does not get through its timing is slow, not endless: each of its calls had ended before. */
function isSlow({ performance: measured, stop }: Measurement): boolean {
  return measured ? isTooSlow(measured) : stop?.stop.kind === "time-limit";
}

async function again(request: JudgeRequest, compiled: Compiled, rng: Rng): Promise<Measurement> {
  const { manifest } = request.exercise;
  const runner = await request.openRunner(runnerLimits(manifest), { beside: true });
  try {
    const load = await runner.load(programOf(manifest, compiled));
    if (load.kind === "loaded" && canTime(runner)) return await time(request, runner, rng);
    throw new Error(`A program that was loaded and timed before cannot be again: ${load.kind}.`);
  } finally {
    await runner.close();
  }
}

function time(
  { exercise, spec, onStage }: JudgeRequest,
  runner: TimingRunner,
  rng: Rng,
): Promise<Measurement> {
  return measure({
    spec,
    runner,
    rng,
    parameterNames: parameterNamesOf(exercise.manifest),
    totalTimeoutMs: Math.min(timingTimeoutMs, exercise.manifest.limits.totalTimeoutMs),
    onSize: (done, of) => onStage?.({ stage: "timing", done, of }),
  });
}
