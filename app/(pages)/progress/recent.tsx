import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import { Time } from "#app/components/time.tsx";
import { VerdictKind } from "#grader/judge/verdict.ts";
import type { RecentSubmission } from "#lib/progress/index.ts";
import type { Titles } from "./exercise-table.tsx";

/** The latest submissions; each leads to its exercise, where the code, the verdict and the rest of the history are. */
export function Recent({ recent, titles }: { recent: RecentSubmission[]; titles: Titles }) {
  const t = useTranslations("progress");
  const locale = useLocale();
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="mb-3 font-serif text-2xl font-semibold">
        {t("recent.title")}
      </h2>
      {recent.length === 0 ? (
        <p className="text-ink-soft">{t("recent.empty")}</p>
      ) : (
        <Table aria-labelledby="recent">
          <thead>
            <tr>
              <HeaderCell>{t("recent.exercise")}</HeaderCell>
              <HeaderCell>{t("recent.verdict")}</HeaderCell>
              <HeaderCell align="end">{t("recent.date")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {recent.map((row) => (
              <tr key={row.id}>
                <Cell className="min-w-32 font-medium">
                  <Link
                    href={`/exercises/${row.slug}?submission=${row.id}`}
                    className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
                  >
                    {titles.get(row.slug)?.[locale] ?? row.slug}
                  </Link>
                </Cell>
                <Cell className="whitespace-nowrap">
                  <Outcome row={row} />
                </Cell>
                <Cell align="end">
                  <Time at={row.createdAt} show="datetime" />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function Outcome({ row }: { row: RecentSubmission }) {
  const t = useTranslations("progress");
  const verdict = VerdictKind.safeParse(row.verdict);
  if (!verdict.success) return <span className="text-ink-soft">{t(`status.${row.status}`)}</span>;
  const accepted = verdict.data === "accepted";
  return (
    <span className={accepted ? "font-medium text-lit" : undefined}>
      {accepted && <span aria-hidden="true">✓ </span>}
      {t(`verdict.${verdict.data}`)}
    </span>
  );
}
