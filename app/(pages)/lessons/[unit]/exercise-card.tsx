import { useLocale, useTranslations } from "next-intl";
import { IntentLink } from "#app/components/intent-link.client.tsx";
import { Lamps } from "#app/components/lamps.tsx";
import { lampsOf } from "#app/components/lamps-of.ts";
import type { LessonView } from "#lib/lessons/index.ts";

/** Where the reader can now do it themselves. */
export function ExerciseCard({ slug, lesson }: { slug: string; lesson: LessonView }) {
  const t = useTranslations("lesson.card");
  const locale = useLocale();
  const item = lesson.unit.exercises.find(({ exercise }) => exercise.slug === slug);
  if (!item) return <p className="text-ink-soft">{t("missing")}</p>;
  const { manifest } = item.exercise;
  return (
    <div className="relative rounded-xl border border-line bg-surface p-4 transition-colors hover:border-accent sm:p-5">
      <p className="text-xs font-medium tracking-wide text-ink-soft uppercase">{t(manifest.kind)}</p>
      <p className="mt-0.5 font-serif text-lg font-semibold">
        <IntentLink href={`/exercises/${slug}`} className="after:absolute after:inset-0 after:rounded-xl">
          {manifest.title[locale]}
        </IntentLink>
      </p>
      <p className="text-base text-ink-soft">{manifest.summary[locale]}</p>
      <div className="mt-3">
        <Lamps kind={manifest.kind} states={lampsOf(item.progress)} size="small" />
      </div>
    </div>
  );
}
