import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Lamps } from "#app/components/lamps.tsx";
import { lampsOf } from "#app/components/lamps-of.ts";
import { Signature } from "#app/components/signature.tsx";
import type { Path } from "#lib/progress/view.ts";

export function Exercises({ path }: { path: Path }) {
  const t = useTranslations("start.exercises");
  const locale = useLocale();
  const exercises = path.units.flatMap((unit) => unit.exercises);
  return (
    <section aria-labelledby="exercises">
      <h2 id="exercises" className="font-serif text-2xl font-semibold">
        {t("title")}
      </h2>
      <p className="mt-2 text-ink-soft">{t("text")}</p>
      <ol className="mt-6 border-t border-line">
        {exercises.map(({ exercise: { slug, manifest }, progress }, index) => (
          <li
            key={slug}
            className="relative grid gap-x-6 gap-y-1 border-b border-line py-4 hover:bg-sunken sm:grid-cols-[2rem_minmax(0,1fr)_auto] sm:px-3"
          >
            <span aria-hidden="true" className="tabular hidden pt-0.5 text-ink-soft sm:block">
              {index + 1}
            </span>
            <div className="min-w-0">
              <h3 className="font-serif text-lg font-semibold">
                <Link href={`/exercises/${slug}`} className="after:absolute after:inset-0">
                  {manifest.title[locale]}
                </Link>
              </h3>
              <p className="text-ink-soft">{manifest.summary[locale]}</p>
              <Signature signature={manifest.signature} />
            </div>
            <div className="pt-1">
              <Lamps states={lampsOf(progress)} kind={manifest.kind} size="small" />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
