import { z } from "zod";
import type { Db } from "../db/index.ts";
import type { Logger } from "../log.ts";
import { claimSubmission } from "../submissions/claim.ts";
import { recordStage } from "../submissions/record-stage.ts";
import { recordVerdict } from "../submissions/record-verdict.ts";
import type { GradingService } from "./grader.ts";
import { persist } from "./persist.ts";
import { StageWriter } from "./stage-writer.ts";

export const GradeJobPayload = z.object({ submissionId: z.uuid() });

/** The judge failed, not the learner: the queue tries again. */
class JudgeFailedError extends Error {
  override readonly name = "JudgeFailedError";
}

interface GradeJobOptions {
  db: Db;
  grader: GradingService;
  log: Logger;
  signal: AbortSignal;
  /** No further try follows: record our failure instead of throwing it. */
  last: boolean;
}

/** Longer than a restart of the database takes. */
const outageMsMax = 60_000;

/** Claims a submission, has it graded, records the verdict. Run twice, it records once. */
export async function gradeJob(
  submissionId: string,
  { db, grader, log, signal, last }: GradeJobOptions,
): Promise<void> {
  const claim = await claimSubmission(db, submissionId);
  if (!claim) return;
  const stages = new StageWriter((event) => recordStage(db, claim, event), log);
  // Whoever watched an earlier run starts again.
  if (claim.run > 1) stages.push({ stage: "queued" });
  const { slug, source, seed } = claim;
  const verdict = await grader.grade({
    slug,
    source,
    seed,
    onStage: (event) => onStage(stages, event),
    signal,
  });
  await stages.flush();
  if (verdict.verdict === "judge-error" && (!last || signal.aborted))
    throw new JudgeFailedError(verdict.judgeError ?? "judge-error");
  const recorded = await persist(() => recordVerdict(db, submissionId, verdict), outageMsMax);
  log.info(
    { submission: submissionId, slug, verdict: verdict.verdict, ms: verdict.durationsMs, recorded },
    "graded",
  );
}

/** `finished` is written together with the verdict, `queued` with the submission. */
function onStage(stages: StageWriter, event: Parameters<StageWriter["push"]>[0]): void {
  if (event.stage !== "finished" && event.stage !== "queued") stages.push(event);
}
