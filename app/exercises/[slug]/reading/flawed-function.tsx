import { useTranslations } from "next-intl";
import { renderCode } from "#lib/content/index.ts";

/** The function that is to be broken, to read. */
export function FlawedFunction({ source }: { source: string }) {
  const t = useTranslations("exercise.flawed");
  return (
    <section aria-labelledby="flawed" className="my-6">
      <h3 id="flawed" className="mb-2 text-sm font-semibold text-second">
        {t("title")}
      </h3>
      <div className="prose">{renderCode(source, "ts")}</div>
    </section>
  );
}
