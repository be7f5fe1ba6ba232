import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { WholePage } from "#app/kept-pages/whole-page.tsx";
import { orNotFound } from "#app/errors/or-not-found.ts";
import { boardEventsUrl } from "#app/api/boards/wire.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { AppError } from "#lib/errors.ts";
import { getExercise } from "#lib/exercises/index.ts";
import { getBaselines, getBoard, getDistribution, getOwnPlace, listHeld } from "#lib/leaderboard/index.ts";
import { getContext } from "#lib/request-context.ts";
import { BoardFilters } from "../board-filters.tsx";
import { BoardTable } from "../board-table.client.tsx";
import { DistributionChart } from "../distribution-chart.tsx";
import { EpochNote } from "../epoch-note.tsx";
import { HeldEntries } from "../held-entries.tsx";
import { LiveBoard } from "../live-board.client.tsx";
import { nameBaselines } from "../name-baselines.ts";
import { OwnPlacePanel } from "../own-place.tsx";
import { tableRows, tableTexts } from "../table-rows.ts";
import { hrefOf, viewOf, type BoardView } from "../view-of.ts";

interface BoardPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: BoardPageProps): Promise<Metadata> {
  const exercise = await orNotFound(getExercise((await params).slug));
  const [locale, t] = [await getLocale(), await getTranslations("board")];
  return { title: t("board-of", { title: exercise.manifest.title[locale] }) };
}

/** Who is fastest among the correct, and where it cannot be told. */
export default async function BoardPage({ params, searchParams }: BoardPageProps) {
  const { slug } = await params;
  const [view, context] = [viewOf(await searchParams), await getContext()];
  const [exercise, board, distribution, baselines, own, held] = await orNotFound(
    Promise.all([
      getExercise(slug),
      getBoard(context, { slug, ...view }).catch(beginAgain(slug, view)),
      getDistribution(context, slug),
      getBaselines(context, slug),
      getOwnPlace(context, slug),
      context.actor?.role === "instructor" ? listHeld(context, slug) : [],
    ]),
  );
  const [t, locale] = [await getTranslations("board"), await getLocale()];
  const whole = !view.after && !view.before && view.period === "all" && view.sort === "speedup";
  const table = tableRows(
    {
      rows: board.rows,
      baselines: whole ? nameBaselines(baselines, exercise.manifest.stages, locale) : [],
      sizeNames: board.epoch?.sizeNames ?? [],
      own: own?.row ?? null,
    },
    t,
    await getFormatter(),
  );
  return (
    <WholePage>
      <PageTitle lead={exercise.manifest.summary[locale]}>{exercise.manifest.title[locale]}</PageTitle>
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={`/exercises/${slug}`}>{t("exercise")}</ButtonLink>
        {board.epoch && <ButtonLink href={`/boards/${slug}/pareto`}>{t("pareto.link")}</ButtonLink>}
        <ButtonLink href="/boards" look="quiet">
          {t("all")}
        </ButtonLink>
      </p>
      <HeldEntries slug={slug} entries={held} />
      {distribution.total > 0 && (
        <div className="mt-8 grid gap-8 lg:grid-cols-2">
          <DistributionChart distribution={distribution} own={own?.row?.speedup ?? null} />
          {context.actor && <OwnPlacePanel slug={slug} place={own} total={distribution.total} />}
        </div>
      )}
      <div className="mt-8 space-y-5">
        {distribution.total > 0 && <BoardFilters slug={slug} view={view} />}
        {board.rows.length > 0 ? (
          <BoardTable base={`/boards/${slug}/entries`} texts={tableTexts(t)} {...table} />
        ) : whole ? (
          <EmptyState title={t("empty")}>{t("empty-text")}</EmptyState>
        ) : (
          <EmptyState
            title={t("empty-page")}
            action={<ButtonLink href={`/boards/${slug}`}>{t("show-all")}</ButtonLink>}
          >
            {t("empty-page-text")}
          </EmptyState>
        )}
        <Pages slug={slug} view={view} previous={board.previousCursor} next={board.nextCursor} />
        {board.rows.length > 0 && <p className="max-w-3xl text-sm text-ink-soft">{t("note")}</p>}
        {board.epoch && <EpochNote epoch={board.epoch} />}
      </div>
      <LiveBoard url={boardEventsUrl(slug)} changed={t("live")} />
    </WholePage>
  );
}

/** A place that no page of this board gave, or gave in another order: the first page has what is sought. */
function beginAgain(slug: string, view: BoardView) {
  return (error: unknown): never => {
    if (error instanceof AppError && error.field === "cursor") {
      redirect(hrefOf(slug, { ...view, after: undefined, before: undefined }));
    }
    throw error;
  };
}

interface PagesProps {
  slug: string;
  view: BoardView;
  previous: string | null;
  next: string | null;
}

async function Pages({ slug, view, previous, next }: PagesProps) {
  if (previous === null && next === null) return null;
  const t = await getTranslations("board");
  const at = (place: Pick<BoardView, "after" | "before">) => hrefOf(slug, { ...view, ...place });
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap gap-3">
      {previous !== null && (
        <ButtonLink href={at({ before: previous, after: undefined })} prefetch={false} rel="prev">
          {t(`previous-by.${view.sort}`)}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink href={at({ after: next, before: undefined })} prefetch={false} rel="next">
          {t(`next-by.${view.sort}`)}
        </ButtonLink>
      )}
    </nav>
  );
}
