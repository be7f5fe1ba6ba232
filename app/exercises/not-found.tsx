import { useTranslations } from "next-intl";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";

export default function ExerciseNotFound() {
  const t = useTranslations("exercise.not-found");
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-3xl px-4 py-16 outline-none sm:px-6">
      <h1 className="sr-only">{t("title")}</h1>
      <EmptyState title={t("title")} action={<ButtonLink href="/path">{t("to-path")}</ButtonLink>}>
        {t("text")}
      </EmptyState>
    </main>
  );
}
