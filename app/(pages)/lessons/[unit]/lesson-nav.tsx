import { useLocale, useTranslations } from "next-intl";
import { IntentLink } from "#app/components/intent-link.client.tsx";
import type { LessonView } from "#lib/lessons/index.ts";

/** To the lessons before and after this one. */
export function LessonNav({ previous, next }: Pick<LessonView, "previous" | "next">) {
  const t = useTranslations("lesson");
  const locale = useLocale();
  const look = "font-medium text-accent hover:underline";
  return (
    <nav
      aria-label={t("neighbours")}
      className="mt-14 flex flex-wrap justify-between gap-x-8 gap-y-3 border-t border-line pt-6"
    >
      {previous && (
        <IntentLink href={`/lessons/${previous.id}`} className={look}>
          <span aria-hidden="true">‹ </span>
          {t("before", { title: previous.title[locale] })}
        </IntentLink>
      )}
      {next && (
        <IntentLink href={`/lessons/${next.id}`} className={`${look} ms-auto`}>
          {t("after", { title: next.title[locale] })}
          <span aria-hidden="true"> ›</span>
        </IntentLink>
      )}
    </nav>
  );
}
