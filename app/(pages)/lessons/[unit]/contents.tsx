import { useLocale, useTranslations } from "next-intl";
import { IntentLink } from "#app/components/intent-link.client.tsx";
import { Lamps } from "#app/components/lamps.tsx";
import { lampsOf } from "#app/components/lamps-of.ts";
import { partsOfLesson } from "#grader/exercise/lesson/parse-lesson.ts";
import type { LessonView } from "#lib/lessons/index.ts";

/** What the lesson has, and what its exercises have come to. Beside the text where there is room, above it elsewhere. */
export function Contents({ lesson }: { lesson: LessonView }) {
  const t = useTranslations("lesson");
  const locale = useLocale();
  const headings = partsOfLesson(lesson.text[locale]).flatMap((part) =>
    part.kind === "heading" && part.depth === 2 && part.id !== null
      ? [{ id: part.id, title: part.title }]
      : [],
  );
  const right = Object.values(lesson.answers).filter(({ correct }) => correct).length;
  return (
    <div className="grid gap-6 text-sm sm:grid-cols-2 lg:sticky lg:top-20 lg:grid-cols-1">
      <nav aria-label={t("contents")}>
        <p className="font-semibold">{t("contents")}</p>
        <ol className="mt-2 grid gap-1.5 border-s border-line ps-3">
          {headings.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="text-ink-soft hover:text-ink hover:underline">
                {title}
              </a>
            </li>
          ))}
        </ol>
        <p className="tabular mt-3 text-ink-soft">{t("self-check", { right, total: lesson.questions })}</p>
      </nav>
      <nav aria-label={t("exercises")}>
        <p className="font-semibold">{t("exercises")}</p>
        <ul className="mt-2 grid gap-2.5 border-s border-line ps-3">
          {lesson.unit.exercises.map(({ exercise, progress }) => (
            <li key={exercise.slug}>
              <IntentLink href={`/exercises/${exercise.slug}`} className="text-accent hover:underline">
                {exercise.manifest.title[locale]}
              </IntentLink>
              <Lamps kind={exercise.manifest.kind} states={lampsOf(progress)} size="small" />
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
