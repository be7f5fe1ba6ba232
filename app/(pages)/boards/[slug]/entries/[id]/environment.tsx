import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";

/** What was measured, where and how: enough to do it again. */
export function Environment({ timing }: { timing: RankedTiming }) {
  const t = useTranslations("board.entry");
  const { environment, plan, exercise, seed, durationMs } = timing;
  return (
    <dl className="grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-[max-content_1fr]">
      <Fact term={t("cpu")}>{environment.cpu}</Fact>
      <Fact term={t("machine")}>{environment.machineClass}</Fact>
      <Fact term={t("core")}>{environment.core ?? t("no-core")}</Fact>
      <Fact term={t("node")}>{environment.node}</Fact>
      <Fact term={t("v8")}>{environment.v8}</Fact>
      <Fact term={t("flags")}>
        <code className="break-words">{environment.flags.join(" ") || "–"}</code>
      </Fact>
      <Fact term={t("ref")}>
        <code className="break-all">{environment.reference}</code>
      </Fact>
      <Fact term={t("version")}>{exercise.version}</Fact>
      <Fact term={t("seed")}>
        <code className="break-all">{seed}</code>
      </Fact>
      <Fact term={t("plan")}>
        {t("plan-text", {
          warmups: plan.warmups,
          pairs: plan.pairs.join(", "),
          calls: plan.callsPerReading.join(", "),
        })}
      </Fact>
      <Fact term={t("duration")}>{t("seconds", { value: (durationMs / 1_000).toFixed(1) })}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd className="tabular min-w-0">{children}</dd>
    </>
  );
}
