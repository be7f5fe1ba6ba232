import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Notice } from "#app/components/notice.tsx";
import { explainVerdict } from "#grader/judge/explain/index.ts";
import type { Verdict } from "#grader/judge/verdict.ts";
import { CodeBox } from "../shell/code-box.tsx";
import { CallCode } from "./call-code.tsx";
import { ChallengeDetail } from "./challenge-detail.tsx";
import { DiagnosticList } from "./diagnostic-list.tsx";
import { FailureDetail } from "./failure-detail.tsx";
import { PerformanceDetail } from "./performance-detail.tsx";

interface VerdictDetailProps {
  verdict: Verdict;
  onJump: (line: number, column: number) => void;
  /** Opens the lesson at a heading. */
  onLesson: (anchor: string) => void;
}

/** A verdict in words and figures: what happened, where, by how much, which mistake it is, and what to do next. */
export function VerdictDetail({ verdict, onJump, onLesson }: VerdictDetailProps) {
  const t = useTranslations("exercise.results");
  const locale = useLocale();
  const { paragraphs, next, errorMap } = explainVerdict(verdict, locale);
  const { failure, challenge, mistake, diagnostics, performance, limit, logs } = verdict;
  // With a failing case: where and how; the table below says the rest, in figures, and the mistake has its own box.
  const said = challenge
    ? paragraphs.slice(0, challenge.refused ? 2 : 1)
    : failure
      ? paragraphs.slice(0, 2)
      : diagnostics.length > 0
        ? []
        : paragraphs;
  // The compiler's own words are English; what is wrong with the program as a whole is ours to say.
  const listed = verdict.program
    ? diagnostics.map((diagnostic) => ({ ...diagnostic, message: paragraphs[0] ?? diagnostic.message }))
    : diagnostics;
  return (
    <div className="space-y-4">
      {said.map((paragraph) => (
        <p key={paragraph} className="text-sm">
          {paragraph}
        </p>
      ))}
      {mistake && (
        <Notice kind="caution" title={mistake.title[locale]}>
          <p>{mistake.explanation[locale]}</p>
          {mistake.anchor !== undefined && (
            <LessonLink anchor={mistake.anchor} onLesson={onLesson}>
              {t("to-lesson")}
            </LessonLink>
          )}
        </Notice>
      )}
      {diagnostics.length > 0 && <DiagnosticList diagnostics={listed} onJump={onJump} />}
      {challenge && <ChallengeDetail challenge={challenge} bound={verdict.bound} />}
      {failure && !challenge && <FailureDetail failure={failure} bound={verdict.bound} errorMap={errorMap} />}
      {limit?.reproduce !== undefined && (
        <div className="space-y-3">
          <CallCode title={t("ended-call")} code={limit.reproduce} />
        </div>
      )}
      {performance && performance.sizes.length > 0 && <PerformanceDetail performance={performance} />}
      <p className="text-sm text-ink-soft">{next}</p>
      {logs.lines.length > 0 && (
        <div>
          <h3 className="mb-1 text-xs font-semibold text-ink-soft">{t("logs")}</h3>
          <CodeBox label={t("logs")} className="max-h-48 bg-sunken p-3">
            {logs.lines.join("\n")}
            {logs.truncated && `\n${t("logs-cut")}`}
          </CodeBox>
        </div>
      )}
    </div>
  );
}

function LessonLink({
  anchor,
  onLesson,
  children,
}: {
  anchor: string;
  onLesson: (anchor: string) => void;
  children: string;
}) {
  const look = "mt-1 inline-block font-medium text-accent underline underline-offset-2";
  // The lesson of a unit is a page of its own; what stands in the editor is kept.
  if (anchor.startsWith("/"))
    return (
      <Link href={anchor} className={look}>
        {children}
      </Link>
    );
  return (
    <a
      href={`#${anchor}`}
      onClick={(event) => {
        event.preventDefault();
        onLesson(anchor);
      }}
      className={look}
    >
      {children}
    </a>
  );
}
