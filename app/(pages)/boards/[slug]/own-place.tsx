import Link from "next/link";
import { useTranslations } from "next-intl";
import type { OwnPlace } from "#lib/leaderboard/view.ts";
import { formatRank, formatRatio } from "../format.ts";

interface OwnPlaceProps {
  slug: string;
  place: OwnPlace | null;
  total: number;
}

/** Where the reader stands, who is just ahead, and what of theirs does not stand. */
export function OwnPlacePanel({ slug, place, total }: OwnPlaceProps) {
  const t = useTranslations("board");
  const evidence = (id: string) => `/boards/${slug}/entries/${id}`;
  const link = "text-accent underline underline-offset-2";
  return (
    <section aria-labelledby="own-place">
      <h2 id="own-place" className="font-serif text-lg font-semibold">
        {t("own.title")}
      </h2>
      {place === null && <p className="mt-1 text-sm text-ink-soft">{t("own.none")}</p>}
      {place?.row && (
        <>
          <p className="tabular mt-1">
            {t("own.place", { rank: formatRank(place.row.rank), total })} ·{" "}
            <Link href={evidence(place.row.id)} prefetch={false} className={link}>
              {t("speed", { value: formatRatio(place.row.speedup) })}
            </Link>
          </p>
          <p className="mt-3 text-sm font-medium">
            {place.ahead.length > 0 ? t("own.ahead") : t("own.first")}
          </p>
          <ol className="tabular mt-1 space-y-0.5 text-sm">
            {place.ahead.map((row) => (
              <li key={row.id} className="flex gap-3">
                <span className="w-14 text-ink-soft">{formatRank(row.rank)}</span>
                <Link href={evidence(row.id)} prefetch={false} className={link}>
                  {t("speed", { value: formatRatio(row.speedup) })}
                </Link>
                <span className="truncate text-ink-soft">{row.name ?? t("anonymous")}</span>
              </li>
            ))}
          </ol>
          {place.row.name === null && place.row.rank.first <= 100 && (
            <p className="mt-3 text-sm text-ink-soft">
              {t("own.name")}{" "}
              <Link href="/progress#settings" className={link}>
                {t("own.settings")}
              </Link>
            </p>
          )}
        </>
      )}
      {place !== null && place.withdrawn.length > 0 && (
        <p className="mt-3 text-sm">
          {t("own.withdrawn")}:{" "}
          {place.withdrawn.map(({ id, speedup, standing }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <Link href={evidence(id)} prefetch={false} className={link}>
                {t("speed", { value: formatRatio(speedup) })}
              </Link>{" "}
              ({t(`standing.${standing}`)})
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
