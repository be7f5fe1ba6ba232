import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orNotFound } from "#app/errors/or-not-found.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { getExercise } from "#lib/exercises/index.ts";
import { getBoard } from "#lib/leaderboard/index.ts";
import { getContext } from "#lib/request-context.ts";
import { BoardTable } from "./board-table.tsx";

interface BoardPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
}

export async function generateMetadata({ params }: BoardPageProps): Promise<Metadata> {
  const exercise = await orNotFound(getExercise((await params).slug));
  const [locale, t] = [await getLocale(), await getTranslations("board")];
  return { title: t("board-of", { title: exercise.manifest.title[locale] }) };
}

/** Who is fastest among the correct, and where it cannot be told. */
export default async function BoardPage({ params, searchParams }: BoardPageProps) {
  const exercise = await orNotFound(getExercise((await params).slug));
  if (!exercise.manifest.board) notFound();
  const { after } = await searchParams;
  const cursor = typeof after === "string" ? after : undefined;
  const board = await getBoard(await getContext(), { slug: exercise.slug, cursor });
  const [t, locale] = [await getTranslations("board"), await getLocale()];
  return (
    <>
      <PageTitle lead={exercise.manifest.summary[locale]}>{exercise.manifest.title[locale]}</PageTitle>
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={`/exercises/${exercise.slug}`}>{t("exercise")}</ButtonLink>
        <ButtonLink href="/boards" look="quiet">
          {t("all")}
        </ButtonLink>
      </p>
      <div className="mt-8">
        {board.rows.length === 0 ? (
          <EmptyState title={t("empty")}>{t("empty-text")}</EmptyState>
        ) : (
          <BoardTable board={board} />
        )}
      </div>
      <nav aria-label={t("title")} className="mt-6 flex flex-wrap gap-3">
        {cursor !== undefined && <ButtonLink href={`/boards/${exercise.slug}`}>{t("first")}</ButtonLink>}
        {board.nextCursor !== null && (
          <ButtonLink href={`/boards/${exercise.slug}?after=${encodeURIComponent(board.nextCursor)}`}>
            {t("more")}
          </ButtonLink>
        )}
      </nav>
    </>
  );
}
