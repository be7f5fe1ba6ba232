import { useLocale, useTranslations } from "next-intl";
import { IntentLink } from "#app/components/intent-link.client.tsx";
import type { Path, PathExercise, PathUnit } from "#lib/progress/view.ts";

/** The units, each with its question and its exercises. */
export function Course({ path, lessons }: { path: Path; lessons: ReadonlySet<string> }) {
  const t = useTranslations("start.course");
  return (
    <section aria-labelledby="course">
      <h2 id="course" className="font-serif text-2xl font-semibold">
        {t("title")}
      </h2>
      <p className="mt-2 text-ink-soft">{t("text")}</p>
      <ol className="mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {path.units.map((unit, index) => (
          <Unit key={unit.id} unit={unit} number={index + 1} hasLesson={lessons.has(unit.id)} />
        ))}
      </ol>
    </section>
  );
}

interface UnitProps {
  unit: PathUnit;
  number: number;
  hasLesson: boolean;
}

function Unit({ unit, number, hasLesson }: UnitProps) {
  const t = useTranslations("start.course");
  const locale = useLocale();
  const solved = unit.exercises.filter(({ progress }) => progress.solved).length;
  return (
    <li className="flex flex-col rounded-xl border border-line bg-surface p-5">
      <p className="tabular flex justify-between text-sm text-ink-soft">
        <span>{t("unit", { number })}</span>
        {solved > 0 && <span>{t("solved", { solved, total: unit.exercises.length })}</span>}
      </p>
      <h3 className="mt-1 font-serif text-xl font-semibold">
        <IntentLink
          href={hasLesson ? `/lessons/${unit.id}` : `/path#${unit.id}`}
          className="hover:text-accent hover:underline"
        >
          {unit.title[locale]}
        </IntentLink>
      </h3>
      <p className="mt-1 text-ink-soft">{unit.question[locale]}</p>
      <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-3 text-sm">
        {unit.exercises.map((item) => (
          <Exercise key={item.exercise.slug} item={item} />
        ))}
      </ul>
    </li>
  );
}

function Exercise({ item: { exercise, progress } }: { item: PathExercise }) {
  const t = useTranslations("start.course");
  const title = exercise.manifest.title[useLocale()];
  return (
    <li>
      <IntentLink
        href={`/exercises/${exercise.slug}`}
        className="inline-block py-1 text-accent hover:underline"
      >
        {title}
      </IntentLink>
      {progress.solved && (
        <span className="ms-1 text-lit">
          <span aria-hidden="true">✓</span>
          <span className="sr-only">{t("is-solved")}</span>
        </span>
      )}
    </li>
  );
}
