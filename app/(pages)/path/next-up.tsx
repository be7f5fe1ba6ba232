import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "#app/components/button.tsx";
import { Meter } from "#app/components/meter.tsx";
import type { Path } from "#lib/progress/view.ts";

/** How far, and the one thing to do next. */
export function NextUp({ path: { next, solved, total } }: { path: Path }) {
  const t = useTranslations("path");
  const nav = useTranslations("common.nav");
  const locale = useLocale();
  return (
    <section
      aria-labelledby="next"
      className="mt-8 grid gap-5 rounded-xl border border-line bg-surface p-5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center sm:p-6"
    >
      <div>
        <p className="text-sm text-ink-soft">{t("solved", { solved, total })}</p>
        <Meter value={solved} max={total} className="mt-2 max-w-sm" />
        <h2 id="next" className="mt-4 font-serif text-xl font-semibold">
          {next ? t("next-label", { title: next.exercise.manifest.title[locale] }) : t("all-solved")}
        </h2>
        <p className="text-ink-soft">
          {next ? next.exercise.manifest.summary[locale] : t("all-solved-text")}
        </p>
      </div>
      {next ? (
        <ButtonLink href={`/exercises/${next.exercise.slug}`} look="primary" size="large">
          {next.status === "started" ? t("go-on") : t("start")}
        </ButtonLink>
      ) : (
        <ButtonLink href="/boards" look="primary" size="large">
          {nav("boards")}
        </ButtonLink>
      )}
    </section>
  );
}
