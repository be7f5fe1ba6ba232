import { useTranslations } from "next-intl";
import { renderCode } from "#lib/content/index.ts";

/** The function that is to be broken, to read. */
export function FlawedFunction({ source }: { source: string }) {
  const t = useTranslations("exercise.flawed");
  return (
    <section aria-labelledby="flawed" className="prose my-6 rounded-xl border border-line bg-surface p-4">
      <h3 id="flawed" className="font-sans text-sm font-semibold">
        {t("title")}
      </h3>
      {renderCode(source, "ts")}
    </section>
  );
}
