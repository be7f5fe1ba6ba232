import { useTranslations } from "next-intl";

/** Quiet lines where the page will stand. */
export function PageLoading() {
  const t = useTranslations("common");
  return (
    <output className="grid max-w-3xl gap-4 motion-safe:animate-pulse">
      <span className="sr-only">{t("loading")}</span>
      {["w-1/3 h-9", "w-full h-5", "w-2/3 h-5", "w-full h-32"].map((size) => (
        <span key={size} className={`block rounded-md bg-sunken ${size}`} />
      ))}
    </output>
  );
}
