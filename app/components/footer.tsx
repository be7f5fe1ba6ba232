import { useTranslations } from "next-intl";

export function Footer() {
  const t = useTranslations("common.footer");
  return (
    <footer className="mt-auto border-t border-line">
      <p className="mx-auto max-w-6xl px-4 py-6 text-sm text-ink-soft sm:px-6">{t("promise")}</p>
    </footer>
  );
}
