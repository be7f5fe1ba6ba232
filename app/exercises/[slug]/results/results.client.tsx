"use client";

import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { Notice } from "#app/components/notice.tsx";
import { RankedNote, VerdictDetail } from "../later.client.ts";
import { type Judging, lampsOf } from "../judging/judging.ts";
import type { Problem } from "../judging/problem.ts";
import { Lamps } from "#app/components/lamps.tsx";
import type { ExerciseKind } from "#grader/exercise/kind.ts";
import { groupIdsOfKind } from "#grader/exercise/spec.ts";
import { GroupList } from "./group-list.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { VerdictWord } from "./verdict-word.tsx";

interface ResultsProps {
  kind: ExerciseKind;
  judging: Judging | null;
  problem: Problem | null;
  /** The text has been changed since it was judged. */
  outdated: boolean;
  onJump: (line: number, column: number) => void;
  onLesson: (anchor: string) => void;
}

/** What came of the newest Run or Submit; before the first, what these two do. */
export function Results({ kind, judging, problem, outdated, onJump, onLesson }: ResultsProps) {
  const t = useTranslations("exercise.results");
  if (problem) return <ProblemNotice problem={problem} />;
  if (!judging)
    return <p className="text-sm text-ink-soft">{t(kind === "break-it" ? "empty-break-it" : "empty")}</p>;
  const { verdict } = judging;
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {verdict ? <VerdictWord kind={verdict.verdict} /> : <Progress judging={judging} />}
        <span className="text-sm text-ink-soft">
          {t(judging.by === "run" ? "by-run" : "by-submit")}
          {verdict && judging.by === "submit" && ` · ${t("points", verdict.points)}`}
          {verdict && ` · ${t("took", { ms: Math.round(verdict.durationsMs.total) })}`}
        </span>
        <div className="ms-auto">
          <Lamps states={lampsOf(judging, groupIdsOfKind[kind])} kind={kind} size="small" />
        </div>
        {outdated && verdict && <span className="text-sm text-caution">{t("outdated")}</span>}
      </div>
      {judging.lost && (
        <Notice kind="caution" live>
          {t("lost")}
        </Notice>
      )}
      <GroupList results={judging.groups} running={judging.runningGroup} />
      <Suspense>
        {verdict?.verdict === "accepted" && judging.submissionId !== null && (
          <RankedNote key={judging.submissionId} submissionId={judging.submissionId} />
        )}
        {verdict && <VerdictDetail verdict={verdict} onJump={onJump} onLesson={onLesson} />}
      </Suspense>
    </div>
  );
}

function Progress({ judging }: { judging: Judging }) {
  const t = useTranslations("exercise.stages");
  const { stage, timing } = judging;
  return (
    <span className="inline-flex items-center gap-2 rounded-full bg-accent-wash px-3 py-1 text-sm font-semibold text-accent">
      <span aria-hidden="true" className="size-2 rounded-full bg-accent motion-safe:animate-pulse" />
      {stage === "timing" && timing ? t("timing-of", { done: timing.done, of: timing.of }) : t(stage)}
    </span>
  );
}
