import { useTranslations } from "next-intl";
import { Time } from "#app/components/time.tsx";
import type { Evidence, RankingResult } from "#lib/leaderboard/view.ts";
import { formatRatio } from "../../../format.ts";
import { useReasonText } from "../../reason-text.ts";

/** How it came out when it was timed again. */
export function TimedAgain({ timings }: { timings: Evidence["timedAgain"] }) {
  const t = useTranslations("board.entry");
  const result = useResultText();
  if (timings.length === 0) return <p className="text-sm text-ink-soft">{t("again-none")}</p>;
  return (
    <ul className="space-y-1.5 text-sm">
      {timings.map((timing) => (
        <li key={timing.id} className="flex flex-wrap gap-x-4">
          <span className="text-ink-soft">
            <Time at={timing.at} show="datetime" />
          </span>
          <span className="tabular min-w-0 break-words">{result(timing.result)}</span>
        </li>
      ))}
    </ul>
  );
}

function useResultText() {
  const t = useTranslations("board.entry");
  const reasonText = useReasonText();
  return (result: RankingResult): string =>
    result.kind === "failed"
      ? t("again-failed", { reason: reasonText(result.reason) })
      : t("again-timed", {
          value: formatRatio(result.speedup),
          low: formatRatio(result.interval[0]),
          high: formatRatio(result.interval[1]),
          seed: result.seed,
        });
}

/** What was done to the entry, by whom, and why. */
export function Trace({ acts }: { acts: Evidence["acts"] }) {
  const t = useTranslations("board.entry");
  const reasonText = useReasonText();
  if (acts.length === 0) return <p className="text-sm text-ink-soft">{t("trace-none")}</p>;
  return (
    <ol className="space-y-1.5 text-sm">
      {acts.map(({ kind, by, reason, at }) => (
        <li key={`${kind} ${at.toISOString()}`} className="flex flex-wrap gap-x-4">
          <span className="text-ink-soft">
            <Time at={at} show="datetime" />
          </span>
          <span className="min-w-0 break-words">
            {t(`act.${kind}`)}
            {reason !== null && `: ${by === "platform" ? reasonText(reason) : reason}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
