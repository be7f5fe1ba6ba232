"use client";

import Link from "next/link";
import { useMessages, useTranslations } from "next-intl";
import type { RankingReply } from "#app/api/submissions/wire.ts";
import { Notice } from "#app/components/notice.tsx";
import { useRanking } from "./use-ranking.client.ts";

/** Where the ranked timing of an accepted submission is, and what came of it; nothing where there is no board. */
export function RankedNote({ submissionId }: { submissionId: string }) {
  const ranking = useRanking(submissionId);
  if (!ranking) return null;
  return (
    <Notice kind={ranking.result?.kind === "failed" ? "caution" : "info"} live>
      <RankedText ranking={ranking} />
    </Notice>
  );
}

function RankedText({ ranking }: { ranking: NonNullable<RankingReply> }) {
  const t = useTranslations("exercise.ranking");
  const reasons = useMessages().exercise.ranking.reason;
  const { slug, status, steps, result, entryId } = ranking;
  if (status === "queued") return <p>{t("queued")}</p>;
  if (status === "timing") {
    return <p>{steps.total > 0 ? t("timing-of", { done: steps.done, of: steps.total }) : t("timing")}</p>;
  }
  if (result?.kind === "failed") {
    const reason = isKnown(result.reason, reasons) ? t(`reason.${result.reason}`) : result.reason;
    return <p>{t("failed", { reason })}</p>;
  }
  return (
    <p className="tabular">
      {result && t("done", { speed: result.speedup.toPrecision(3) })}{" "}
      {entryId !== null && (
        <Link
          href={`/boards/${slug}/entries/${entryId}`}
          className="font-medium text-accent underline underline-offset-2"
        >
          {t("explain")}
        </Link>
      )}
      {" · "}
      <Link href={`/boards/${slug}`} className="font-medium text-accent underline underline-offset-2">
        {t("board")}
      </Link>
    </p>
  );
}

function isKnown<T extends object>(key: PropertyKey, known: T): key is keyof T {
  return Object.hasOwn(known, key);
}
