import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "#app/components/notice.tsx";
import { Time } from "#app/components/time.tsx";
import type { HeldEntry } from "#lib/leaderboard/view.ts";
import { formatRatio } from "../format.ts";
import { useReasonText } from "./reason-text.ts";

/** What an instructor has to look at before it may stand. */
export function HeldEntries({ slug, entries }: { slug: string; entries: readonly HeldEntry[] }) {
  const t = useTranslations("board");
  const reasonText = useReasonText();
  if (entries.length === 0) return null;
  return (
    <Notice kind="caution" title={t("held")} className="mt-8">
      <ul className="mt-1 space-y-1">
        {entries.map(({ id, speedup, reason, at }) => (
          <li key={id}>
            <Link
              href={`/boards/${slug}/entries/${id}`}
              prefetch={false}
              className="font-medium text-accent underline underline-offset-2"
            >
              {t("speed", { value: formatRatio(speedup) })}
            </Link>
            {": "}
            {reasonText(reason)} (<Time at={at} show="datetime" />)
          </li>
        ))}
      </ul>
    </Notice>
  );
}
