import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { countSelfChecks, getLessons } from "#lib/lessons/index.ts";
import { getPath } from "#lib/progress/index.ts";
import { getContext } from "#lib/request-context.ts";
import { Prerequisites } from "./graph/prerequisites.tsx";
import { NextUp } from "./next-up.tsx";
import { Unit } from "./unit.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("path"))("title") };
}

/** The units in order: what is solved, what is next. */
export default async function PathPage() {
  const context = await getContext();
  const [path, lessons, right] = await Promise.all([
    getPath(context),
    getLessons(),
    countSelfChecks(context),
  ]);
  const titles = new Map(
    path.units.flatMap((unit) =>
      unit.exercises.map(({ exercise }) => [exercise.slug, exercise.manifest.title]),
    ),
  );
  const lessonOf = (id: string) => {
    const lesson = lessons.get(id);
    return lesson ? { right: right.get(id) ?? 0, questions: lesson.questions.size } : null;
  };
  return (
    <>
      <Heading />
      {context.actor === null && <SignedOut />}
      {path.total === 0 ? <NothingInstalled /> : <NextUp path={path} />}
      <ol className="mt-12 grid gap-12">
        {path.units.map((unit, index) => (
          <Unit
            key={unit.id}
            unit={unit}
            number={index + 1}
            titles={titles}
            next={path.next?.exercise.slug}
            lesson={lessonOf(unit.id)}
          />
        ))}
      </ol>
      {path.total > 1 && <Prerequisites path={path} />}
    </>
  );
}

function Heading() {
  const t = useTranslations("path");
  return <PageTitle lead={t("lead")}>{t("title")}</PageTitle>;
}

function SignedOut() {
  const t = useTranslations("path");
  return <Notice className="mt-6 max-w-3xl">{t("signed-out")}</Notice>;
}

function NothingInstalled() {
  const t = useTranslations("path");
  return (
    <div className="mt-8">
      <EmptyState title={t("empty")}>{t("empty-text")}</EmptyState>
    </div>
  );
}
