import { useTranslations } from "next-intl";
import { classNames } from "#app/components/class-names.ts";
import type { GroupResult } from "#grader/judge/verdict.ts";
import { challengeGroupIds, type ChallengeGroupId, groupIds, type GroupId } from "#grader/exercise/spec.ts";

type Mark = GroupResult["status"] | "running" | "waiting";

const signs: Record<Mark, { sign: string; className: string }> = {
  passed: { sign: "✓", className: "text-lit" },
  failed: { sign: "✗", className: "text-fault" },
  skipped: { sign: "–", className: "text-ink-soft" },
  running: { sign: "…", className: "text-accent motion-safe:animate-pulse" },
  waiting: { sign: "·", className: "text-ink-soft" },
};

/** ✓ examples  ✓ shapes  ✗ stability  – performance */
export function GroupList({ results, running }: { results: GroupResult[]; running: string | null }) {
  const t = useTranslations("exercise.groups");
  const byId = new Map(results.map((result) => [result.id, result]));
  // Before the first result nobody knows which groups the exercise has.
  const shown = [...groupIds, ...challengeGroupIds].filter((id) => byId.has(id) || id === running);
  return (
    <ul aria-label={t("label")} className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
      {shown.map((id) => (
        <Group key={id} id={id} result={byId.get(id)} running={id === running} />
      ))}
    </ul>
  );
}

interface GroupProps {
  id: GroupId | ChallengeGroupId;
  result: GroupResult | undefined;
  running: boolean;
}

function Group({ id, result, running }: GroupProps) {
  const t = useTranslations("exercise.groups");
  const mark: Mark = running ? "running" : (result?.status ?? "waiting");
  const { sign, className } = signs[mark];
  const counted = result !== undefined && result.status !== "skipped" && result.total > 0;
  return (
    <li
      className="inline-flex items-baseline gap-1.5 whitespace-nowrap"
      data-group={id}
      data-status={mark}
      title={t(`about.${id}`)}
    >
      <span aria-hidden="true" className={classNames("w-3 text-center font-bold", className)}>
        {sign}
      </span>
      <span className={mark === "skipped" || mark === "waiting" ? "text-ink-soft" : undefined}>
        {t(`names.${id}`)}
      </span>
      <span className="sr-only">: {t(`marks.${mark}`)}</span>
      {counted && (
        <span className="tabular text-xs text-ink-soft">
          {result.passed}/{result.total}
        </span>
      )}
    </li>
  );
}
