import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { classNames } from "#app/components/class-names.ts";
import { IntentLink } from "#app/components/intent-link.client.tsx";
import { Lamps } from "#app/components/lamps.tsx";
import { lampsOf } from "#app/components/lamps-of.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { PathExercise, PathUnit } from "#lib/progress/view.ts";

type Titles = ReadonlyMap<string, Record<Locale, string>>;

interface UnitProps {
  unit: PathUnit;
  number: number;
  titles: Titles;
  /** Slug of the exercise to do next. */
  next: string | undefined;
  /** How far its self-check has come; null for a unit without a lesson. */
  lesson: UnitLesson | null;
}

export interface UnitLesson {
  /** Questions ever answered rightly, of how many. */
  right: number;
  questions: number;
}

export function Unit({ unit, number, titles, next, lesson }: UnitProps) {
  const t = useTranslations("path");
  const locale = useLocale();
  return (
    <li id={unit.id} className="grid scroll-mt-20 gap-x-8 gap-y-4 md:grid-cols-[16rem_minmax(0,1fr)]">
      <div>
        <p className="text-sm text-ink-soft">{t("unit", { number })}</p>
        <h2 className="font-serif text-xl font-semibold">{unit.title[locale]}</h2>
        <p className="mt-1 text-sm text-ink-soft">{unit.question[locale]}</p>
        {lesson && (
          <p className="mt-2 text-sm">
            <IntentLink href={`/lessons/${unit.id}`} className="font-medium text-accent hover:underline">
              {t("lesson")}
            </IntentLink>
            <span className="tabular ms-2 text-ink-soft">
              {t("self-check", { right: lesson.right, total: lesson.questions })}
            </span>
          </p>
        )}
      </div>
      <ul className="grid gap-3 lg:grid-cols-2">
        {unit.exercises.map((item) => (
          <Exercise
            key={item.exercise.slug}
            item={item}
            titles={titles}
            isNext={item.exercise.slug === next}
          />
        ))}
      </ul>
    </li>
  );
}

function Exercise({ item, titles, isNext }: { item: PathExercise; titles: Titles; isNext: boolean }) {
  const t = useTranslations("path");
  const locale = useLocale();
  const { slug, manifest } = item.exercise;
  const required = manifest.requires.map((name) => titles.get(name)?.[locale] ?? name);
  return (
    <li
      className={classNames(
        "relative flex flex-col justify-between gap-3 rounded-xl border bg-surface p-4 transition-colors hover:border-accent sm:p-5",
        isNext ? "border-accent" : "border-line",
      )}
    >
      <div className="min-w-0">
        <h3 className="font-serif text-lg font-semibold">
          <Link href={`/exercises/${slug}`} className="after:absolute after:inset-0 after:rounded-xl">
            {manifest.title[locale]}
          </Link>
          {isNext && (
            <span className="ms-2.5 rounded-full bg-accent-wash px-2 py-0.5 align-middle font-sans text-xs font-medium text-accent">
              {t("next")}
            </span>
          )}
        </h3>
        {manifest.kind === "break-it" && <p className="text-sm font-medium text-second">{t("break-it")}</p>}
        <p className="text-ink-soft">{manifest.summary[locale]}</p>
        {item.status === "locked" && required.length > 0 && (
          <p className="mt-1 text-sm text-ink-soft">
            {t("builds-on", { titles: new Intl.ListFormat(locale).format(required) })}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <Lamps states={lampsOf(item.progress)} kind={manifest.kind} size="small" />
        {(item.status === "solved" || item.status === "started") && (
          <p className="text-sm text-ink-soft">
            {t(`status.${item.status}`)}
            {item.progress.attempts > 0 && ` · ${t("attempts", { count: item.progress.attempts })}`}
          </p>
        )}
      </div>
    </li>
  );
}
