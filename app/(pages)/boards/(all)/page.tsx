import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { listExercises } from "#lib/exercises/index.ts";
import { getDistribution } from "#lib/leaderboard/index.ts";
import { getContext } from "#lib/request-context.ts";
import { formatRatio } from "../format.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

/** Every board, with how many stand on it and how fast the first is. */
export default async function BoardsPage() {
  const [t, locale, context] = [await getTranslations("board"), await getLocale(), await getContext()];
  const exercises = (await listExercises()).filter(({ manifest }) => manifest.board);
  const boards = await Promise.all(exercises.map(({ slug }) => getDistribution(context, slug)));
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      {exercises.length === 0 && (
        <div className="mt-8">
          <EmptyState title={t("none")}>{t("none-text")}</EmptyState>
        </div>
      )}
      <ul className="mt-8 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {exercises.map(({ slug, manifest }, index) => {
          const { total = 0, best = null } = boards[index] ?? {};
          return (
            <li
              key={slug}
              className="relative rounded-xl border border-line bg-surface p-5 hover:border-accent"
            >
              <h2 className="font-serif text-lg font-semibold">
                <Link href={`/boards/${slug}`} className="after:absolute after:inset-0 after:rounded-xl">
                  {manifest.title[locale]}
                </Link>
              </h2>
              <p className="tabular mt-1 text-sm text-ink-soft">
                {t("entries", { count: total })}
                {best !== null && ` · ${t("best", { speed: formatRatio(best) })}`}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
