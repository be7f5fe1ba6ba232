import { useFormatter, useTranslations } from "next-intl";
import type { EpochView } from "#lib/leaderboard/view.ts";

/** What all speeds of a board have in common. */
export function EpochNote({ epoch }: { epoch: EpochView }) {
  const t = useTranslations("board.epoch");
  const format = useFormatter();
  return (
    <details className="max-w-3xl text-sm text-ink-soft">
      <summary className="cursor-pointer">{t("title")}</summary>
      <p className="mt-1">
        {t("text", {
          version: epoch.exerciseVersion,
          reference: epoch.reference.slice(0, 12),
          node: epoch.nodeMajor,
          machine: epoch.machineClass,
          date: format.dateTime(epoch.begunAt, { dateStyle: "medium", timeZone: "UTC" }),
        })}
      </p>
    </details>
  );
}
