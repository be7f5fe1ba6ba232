import { useTranslations } from "next-intl";
import { Notice } from "#app/components/notice.tsx";
import type { Problem } from "../judging/problem.ts";

/** No verdict, and not for the program's sake. Says what to do, and that nothing is lost. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const t = useTranslations("exercise.problems");
  if (problem.kind === "rate-limited") {
    return (
      <Notice kind="caution" title={t("rate-limited.title")} live>
        {t("rate-limited.text", { seconds: Math.ceil(problem.retryAfterSeconds) })}
      </Notice>
    );
  }
  return (
    <Notice kind={problem.kind === "failed" ? "fault" : "caution"} title={t(`${problem.kind}.title`)} live>
      {t(`${problem.kind}.text`)}
    </Notice>
  );
}
