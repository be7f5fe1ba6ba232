/**
 * Correct? Stable? Fast? Which mistake? One compiled submission in, one verdict out. Knows no sandbox, no file and no clock of
 * its own: it runs wherever a `Runner` does.
 */
import { createRng } from "../exercise/random.ts";
import type { Findings } from "./findings.ts";
import { emptyFindings } from "./findings.ts";
import { assembleVerdict, judgeErrorVerdict } from "./assemble.ts";
import { examine } from "./examine.ts";
import { raceAgainstReference } from "./race.ts";
import type { Compiled } from "./program.ts";
import type { JudgeRequest } from "./request.ts";
import type { Verdict } from "./verdict.ts";

/** Never rejects: what breaks on our side is the verdict `judge-error`. */
export async function judge(request: JudgeRequest): Promise<Verdict> {
  const verdict = await judgeOrThrow(request).catch((error: unknown) => judgeErrorVerdict(request, error));
  request.onStage?.({ stage: "finished", verdict: verdict.verdict });
  return verdict;
}

async function judgeOrThrow(request: JudgeRequest): Promise<Verdict> {
  const clock = request.clock ?? (() => performance.now());
  const startedAt = clock();
  const { compiled } = request;
  const findings =
    compiled.kind === "compiled" ? await examineAndRace(request, compiled, clock) : emptyFindings();
  return assembleVerdict(request, findings, request.compileMs + clock() - startedAt);
}

async function examineAndRace(
  request: JudgeRequest,
  compiled: Compiled,
  clock: () => number,
): Promise<Findings> {
  const rng = createRng(request.seed);
  let findings = await examine(request, compiled, rng, clock);
  // A process that died may have died of us: only a second death is the program's own.
  if (findings.stop?.stop.kind === "crashed") findings = await examine(request, compiled, rng, clock);
  const runner = findings.timedRunner;
  if (!runner) return findings;
  const checkedCalls = findings.groups.reduce((sum, { right }) => sum + right.length, 0);
  const timeAlone = request.timeAlone ?? ((task) => task());
  try {
    const raced = await timeAlone(() =>
      raceAgainstReference(request, compiled, runner, rng, clock, checkedCalls),
    );
    return { ...findings, ...raced };
  } finally {
    await runner.close();
  }
}
