import { useTranslations } from "next-intl";

export const narrowViews = ["read", "code"] as const;
export type NarrowView = (typeof narrowViews)[number];

/** On a phone the two columns take turns. */
export function NarrowTabs({ view, onView }: { view: NarrowView; onView: (view: NarrowView) => void }) {
  const t = useTranslations("exercise.narrow");
  return (
    <fieldset className="grid grid-cols-2 border-b border-line lg:hidden">
      <legend className="sr-only">{t("label")}</legend>
      {narrowViews.map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={view === id}
          onClick={() => onView(id)}
          className="border-b-2 border-transparent py-2.5 text-sm font-medium text-ink-soft aria-pressed:border-accent aria-pressed:text-ink"
        >
          {t(id)}
        </button>
      ))}
    </fieldset>
  );
}
