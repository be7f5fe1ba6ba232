import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Lamps } from "#app/components/lamps.tsx";
import { lampsOf } from "#app/components/lamps-of.ts";
import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import { Time } from "#app/components/time.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ExerciseProgress } from "#lib/progress/index.ts";

export type Titles = ReadonlyMap<string, Record<Locale, string>>;

export function ExerciseTable({ progress, titles }: { progress: ExerciseProgress[]; titles: Titles }) {
  const t = useTranslations("progress");
  const locale = useLocale();
  return (
    <section aria-labelledby="exercises">
      <h2 id="exercises" className="mb-3 font-serif text-2xl font-semibold">
        {t("exercises.title")}
      </h2>
      <Table aria-labelledby="exercises">
        <thead>
          <tr>
            <HeaderCell>{t("exercises.exercise")}</HeaderCell>
            <HeaderCell>{t("exercises.lamps")}</HeaderCell>
            <HeaderCell align="end">{t("exercises.points")}</HeaderCell>
            <HeaderCell align="end">{t("exercises.attempts")}</HeaderCell>
            <HeaderCell align="end">{t("exercises.first-solved")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {progress.map((row) => (
            <tr key={row.slug}>
              <Cell className="min-w-32 font-medium">
                <Link
                  href={`/exercises/${row.slug}`}
                  className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
                >
                  {titles.get(row.slug)?.[locale] ?? row.slug}
                </Link>
              </Cell>
              <Cell className="min-w-64">
                <Lamps states={lampsOf(row)} kind={row.kind} size="small" />
              </Cell>
              <Cell align="end">{t("of", { value: row.bestPoints, max: row.pointsPossible })}</Cell>
              <Cell align="end">{row.attempts}</Cell>
              <Cell align="end">{row.firstSolvedAt ? <Time at={row.firstSolvedAt} /> : "–"}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
