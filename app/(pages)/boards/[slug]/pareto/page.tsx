import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { boardEventsUrl } from "#app/api/boards/wire.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import { WholePage } from "#app/kept-pages/whole-page.tsx";
import { orNotFound } from "#app/errors/or-not-found.ts";
import { getExercise } from "#lib/exercises/index.ts";
import { getBaselines, getOwnPlace, getPareto } from "#lib/leaderboard/index.ts";
import { getContext } from "#lib/request-context.ts";
import { formatRatio, formatUlps } from "../../format.ts";
import { LiveBoard } from "../live-board.client.tsx";
import { nameBaselines } from "../name-baselines.ts";
import { ParetoChart } from "./pareto-chart.tsx";

interface ParetoPageProps {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: ParetoPageProps): Promise<Metadata> {
  const exercise = await orNotFound(getExercise((await params).slug));
  const [locale, t] = [await getLocale(), await getTranslations("board.pareto")];
  return { title: t("of", { title: exercise.manifest.title[locale] }) };
}

/** Speed against accuracy: who is beaten by nobody in both. */
export default async function ParetoPage({ params }: ParetoPageProps) {
  const { slug } = await params;
  const context = await getContext();
  const [exercise, dots, baselines, own] = await orNotFound(
    Promise.all([
      getExercise(slug),
      getPareto(context, slug),
      getBaselines(context, slug),
      getOwnPlace(context, slug),
    ]),
  );
  const [t, b, locale] = [
    await getTranslations("board.pareto"),
    await getTranslations("board"),
    await getLocale(),
  ];
  const front = dots.filter((dot) => dot.front);
  return (
    <WholePage>
      <PageTitle lead={t("lead")}>{t("of", { title: exercise.manifest.title[locale] })}</PageTitle>
      <p className="mt-6">
        <ButtonLink href={`/boards/${slug}`}>{t("back")}</ButtonLink>
      </p>
      {dots.length === 0 ? (
        <div className="mt-8">
          <EmptyState title={b("empty")}>{b("empty-text")}</EmptyState>
        </div>
      ) : (
        <div className="mt-8 grid items-start gap-8 lg:grid-cols-[2fr_1fr]">
          <figure aria-label={t("figure")} className="overflow-x-auto">
            <ParetoChart
              slug={slug}
              dots={dots}
              baselines={nameBaselines(baselines, exercise.manifest.stages, locale)}
              own={own?.row?.id ?? null}
            />
            {dots.length > 400 && <p className="mt-2 text-sm text-ink-soft">{t("more", { count: 400 })}</p>}
          </figure>
          <Table>
            <caption className="pb-2 text-start font-serif text-lg font-semibold">{t("front")}</caption>
            <thead>
              <tr>
                <HeaderCell align="end">{b("columns.speed")}</HeaderCell>
                <HeaderCell align="end">{b("columns.error")}</HeaderCell>
                <HeaderCell>{b("columns.evidence")}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {front.map((dot) => (
                <tr key={dot.id}>
                  <Cell align="end" className="tabular font-semibold">
                    {b("speed", { value: formatRatio(dot.speedup) })}
                  </Cell>
                  <Cell align="end" className="tabular">
                    {b("error", { ulps: formatUlps(dot.maxErrorUlps) })}
                  </Cell>
                  <Cell>
                    <Link
                      href={`/boards/${slug}/entries/${dot.id}`}
                      prefetch={false}
                      className="text-accent underline underline-offset-2"
                    >
                      {b("evidence")}
                    </Link>
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      <LiveBoard url={boardEventsUrl(slug)} changed={b("live")} />
    </WholePage>
  );
}
