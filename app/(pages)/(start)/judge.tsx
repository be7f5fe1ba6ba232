import { useTranslations } from "next-intl";
import { LampFace, lampNames } from "#app/components/lamp.tsx";

/** What the lamps mean, and the promise. */
export function Judge() {
  const t = useTranslations("start.judge");
  const lamps = useTranslations("common.lamps");
  return (
    <section aria-labelledby="judge">
      <h2 id="judge" className="font-serif text-2xl font-semibold">
        {t("title")}
      </h2>
      <ul className="mt-6 grid gap-8 sm:grid-cols-3">
        {lampNames.map((name) => (
          <li key={name}>
            <h3 className="flex items-center gap-2 font-semibold">
              <LampFace name={name} state="lit" className="size-5" />
              {lamps(name)}
            </h3>
            <p className="mt-2 text-ink-soft">{t(name)}</p>
          </li>
        ))}
      </ul>
      <p className="mt-10 max-w-3xl border-s-2 border-accent ps-5 font-serif text-xl">{t("promise")}</p>
    </section>
  );
}
