import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "#app/components/button.tsx";
import { GuestButton } from "#app/session/guest-button.client.tsx";
import type { PathExercise } from "#lib/progress/view.ts";

/** The way in: one press for newcomers, straight on for those who are here already. */
export function Begin({ signedIn, next }: { signedIn: boolean; next: PathExercise | null }) {
  const t = useTranslations("start.begin");
  const account = useTranslations("common.account");
  const locale = useLocale();
  const to = next ? `/exercises/${next.exercise.slug}` : "/path";
  return (
    <section aria-labelledby="begin" className="border-t border-line pt-6">
      <h2 id="begin" className="font-serif text-xl font-semibold">
        {t("title")}
      </h2>
      {!signedIn && <p className="mt-1 text-ink-soft">{t("text")}</p>}
      <div className="mt-4 flex flex-wrap gap-3">
        {signedIn ? (
          next && (
            <ButtonLink href={to} look="primary" size="large">
              {t("continue", { title: next.exercise.manifest.title[locale] })}
            </ButtonLink>
          )
        ) : (
          <GuestButton label={account("continue-as-guest")} failed={t("failed")} to={to} size="large" />
        )}
        <ButtonLink href="/path" size="large" look={signedIn && !next ? "primary" : "secondary"}>
          {t("path")}
        </ButtonLink>
      </div>
    </section>
  );
}
