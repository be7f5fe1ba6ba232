import { useTranslations } from "next-intl";
import type { Path } from "#lib/progress/view.ts";
import { Drawing } from "./drawing.tsx";
import { TextForm } from "./text-form.tsx";

/** What builds on what: a drawing where there is room for one, and the same in words. */
export function Prerequisites({ path }: { path: Path }) {
  const t = useTranslations("path.graph");
  const exercises = path.units.flatMap((unit) => unit.exercises);
  return (
    <section aria-labelledby="graph" className="mt-16 border-t border-line pt-10">
      <h2 id="graph" className="font-serif text-2xl font-semibold">
        {t("title")}
      </h2>
      <p className="mt-2 max-w-3xl text-ink-soft">{t("text")}</p>
      <div className="hidden lg:block">
        <Drawing exercises={exercises} next={path.next?.exercise.slug} />
        <details className="mt-4 text-sm">
          <summary className="inline-block rounded text-ink-soft hover:text-ink">{t("in-words")}</summary>
          <TextForm exercises={exercises} />
        </details>
      </div>
      <div className="lg:hidden">
        <TextForm exercises={exercises} />
      </div>
    </section>
  );
}
