import { useTranslations } from "next-intl";
import { ButtonLink } from "./components/button.tsx";
import { EmptyState } from "./components/empty-state.tsx";
import { Footer } from "./components/footer.tsx";

export default function NotFound() {
  const t = useTranslations("errors.not-found");
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-3xl px-4 py-16 outline-none sm:px-6">
        <h1 className="sr-only">{t("title")}</h1>
        <EmptyState title={t("title")} action={<ButtonLink href="/">{t("home")}</ButtonLink>}>
          {t("text")}
        </EmptyState>
      </main>
      <Footer />
    </>
  );
}
