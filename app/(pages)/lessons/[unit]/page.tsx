import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale } from "next-intl/server";
import { PageTitle } from "#app/components/page-title.tsx";
import { orNotFound } from "#app/errors/or-not-found.ts";
import type { LabAttributes } from "#grader/exercise/lesson/labs.ts";
import { getLesson, type LessonView } from "#lib/lessons/index.ts";
import { getContext } from "#lib/request-context.ts";
import { Contents } from "./contents.tsx";
import { LessonNav } from "./lesson-nav.tsx";
import { LessonText } from "./lesson-text.tsx";

interface LessonPageProps {
  params: Promise<{ unit: string }>;
  searchParams: Promise<LabAttributes>;
}

export async function generateMetadata({ params }: LessonPageProps): Promise<Metadata> {
  const { unit } = await orNotFound(getLesson(await getContext(), (await params).unit));
  const locale = await getLocale();
  return { title: unit.title[locale], description: unit.question[locale] };
}

/** The idea of a unit: text, labs, questions to oneself, and the exercises that use it. */
export default async function LessonPage({ params, searchParams }: LessonPageProps) {
  const context = await getContext();
  const lesson = await orNotFound(getLesson(context, (await params).unit));
  return (
    <>
      <Heading lesson={lesson} />
      <div className="mt-10 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <aside className="lg:order-last">
          <Contents lesson={lesson} />
        </aside>
        <div className="min-w-0">
          <LessonText lesson={lesson} search={await searchParams} isKept={context.actor !== null} />
          <LessonNav previous={lesson.previous} next={lesson.next} />
        </div>
      </div>
    </>
  );
}

function Heading({ lesson: { unit, number } }: { lesson: LessonView }) {
  const t = useTranslations("lesson");
  const locale = useLocale();
  return (
    <>
      <p className="mb-2 text-sm text-ink-soft">{t("unit", { number })}</p>
      <PageTitle lead={unit.question[locale]}>{unit.title[locale]}</PageTitle>
    </>
  );
}
