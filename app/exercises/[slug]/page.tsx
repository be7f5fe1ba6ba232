import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import { renderCode, renderMarkdown, renderSections } from "#lib/content/index.ts";
import { getContext } from "#lib/request-context.ts";
import { findExercise, findSolution, loadStudio } from "./load-studio.ts";
import { FlawedFunction } from "./reading/flawed-function.tsx";
import { splitLesson } from "./split-lesson.ts";
import { Studio } from "./studio.client.tsx";
import { Prose } from "#app/components/prose.client.tsx";
import { pageNonce } from "#app/security/page-nonce.ts";

interface ExercisePageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ExercisePageProps): Promise<Metadata> {
  const { manifest } = await findExercise((await params).slug);
  const locale = await getLocale();
  return { title: manifest.title[locale], description: manifest.summary[locale] };
}

/** Lesson on the left, editor on the right, results below. */
export default async function ExercisePage({ params, searchParams }: ExercisePageProps) {
  const exercise = await findExercise((await params).slug);
  const [context, locale, { exercise: texts, common }, nonce] = await Promise.all([
    getContext(),
    getLocale(),
    getMessages(),
    pageNonce(),
  ]);
  const { submission } = await searchParams;
  const asked = typeof submission === "string" ? submission : null;
  const [data, solution] = await Promise.all([
    loadStudio(context, exercise, locale, asked),
    findSolution(context, exercise.slug),
  ]);
  const { lesson, statement } = splitLesson(exercise.lesson[locale]);
  return (
    <NextIntlClientProvider messages={{ exercise: texts, common: { lamps: common.lamps } }}>
      {/* The page is as high as the window and its parts scroll by themselves: no room is kept for a bar. */}
      <style href="studio" precedence="medium">
        {"@media (width >= 64rem) { html { scrollbar-gutter: auto } }"}
      </style>
      {/* Fetched beside everything else, run when the page can be used. Touch screens get the plain editor. */}
      {data.editor && (
        <link
          rel="preload"
          as="script"
          crossOrigin="anonymous"
          href={data.editor.script}
          nonce={nonce}
          media="(pointer: fine)"
          fetchPriority="low"
        />
      )}
      <Studio
        data={data}
        lesson={exercise.flawed === null && <Prose>{renderMarkdown(lesson)}</Prose>}
        statement={
          <>
            {exercise.flawed !== null && (
              <>
                <Prose>{renderMarkdown(lesson)}</Prose>
                <FlawedFunction source={exercise.flawed} />
              </>
            )}
            <Prose>{renderMarkdown(statement)}</Prose>
          </>
        }
        hints={renderSections(exercise.hints[locale])}
        solution={
          solution !== null && (
            <Prose>
              <p>{texts.solution[exercise.flawed === null ? "about" : "about-break-it"]}</p>
              {renderCode(solution, "ts")}
            </Prose>
          )
        }
      />
    </NextIntlClientProvider>
  );
}
