import type { Compiled } from "./program.ts";
import { programOf, runnerLimits } from "./program.ts";
import type { JudgeRequest } from "./request.ts";
import type { Runner } from "./runner.ts";

/** Asks the same program in a process that has made no call, beside the one at hand; `null` when it does not load there. */
export async function inFreshProcess<T>(
  { exercise: { manifest }, openRunner }: Pick<JudgeRequest, "exercise" | "openRunner">,
  compiled: Compiled,
  ask: (runner: Runner) => Promise<T>,
): Promise<T | null> {
  // A call can be repeated thousands of times here, and nobody keeps what it gave.
  const limits = { ...runnerLimits(manifest), allResultElementsMax: Number.MAX_SAFE_INTEGER };
  const runner = await openRunner(limits, { beside: true });
  try {
    const load = await runner.load(programOf(manifest, compiled));
    return load.kind === "loaded" ? await ask(runner) : null;
  } finally {
    await runner.close();
  }
}
