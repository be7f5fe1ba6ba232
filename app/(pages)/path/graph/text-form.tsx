import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Lamps } from "#app/components/lamps.tsx";
import { lampsOf } from "#app/components/lamps-of.ts";
import type { PathExercise } from "#lib/progress/view.ts";

/** The graph as a list: every exercise with its lamps and what it builds on. */
export function TextForm({ exercises }: { exercises: readonly PathExercise[] }) {
  const t = useTranslations("path");
  const locale = useLocale();
  const titles = new Map(exercises.map(({ exercise }) => [exercise.slug, exercise.manifest.title[locale]]));
  return (
    <ul className="mt-4 grid gap-x-8 lg:grid-cols-2">
      {exercises.map(({ exercise: { slug, manifest }, progress }) => {
        const required = manifest.requires.flatMap((name) => titles.get(name) ?? []);
        return (
          <li key={slug} className="border-b border-line py-2.5 text-sm">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link href={`/exercises/${slug}`} className="font-medium underline-offset-4 hover:underline">
                {manifest.title[locale]}
              </Link>
              <Lamps states={lampsOf(progress)} kind={manifest.kind} size="small" />
            </div>
            <p className="text-ink-soft">
              {required.length === 0
                ? t("graph.builds-on-nothing")
                : t("builds-on", { titles: new Intl.ListFormat(locale).format(required) })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
