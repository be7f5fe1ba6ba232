import { useLocale, useTranslations } from "next-intl";
import { classNames } from "#app/components/class-names.ts";
import { localeNames, locales } from "#lib/i18n/locale.ts";
import { chooseLocale } from "./choose-locale.ts";

/** EN 中: a plain form, so that it works before (and without) any script. */
export function LocaleSwitch() {
  const t = useTranslations("common.preferences");
  const current = useLocale();
  return (
    <form action={chooseLocale}>
      <fieldset className="flex text-sm">
        <legend className="sr-only">{t("language")}</legend>
        {locales.map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            aria-label={localeNames[locale].full}
            aria-pressed={locale === current}
            className={classNames(
              "min-h-9 min-w-8 rounded-md px-1.5 hover:bg-sunken",
              // A phone has room for what can be chosen only.
              locale === current ? "font-semibold text-ink max-sm:hidden" : "text-ink-soft",
            )}
          >
            {localeNames[locale].short}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
