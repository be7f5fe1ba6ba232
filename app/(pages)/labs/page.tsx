import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { IntentLink } from "#app/components/intent-link.client.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { labNames } from "#grader/exercise/lesson/labs.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("labs.index"))("title") };
}

/** Every lab, in the order of the course. */
export default function LabsPage() {
  const t = useTranslations("labs");
  return (
    <>
      <PageTitle lead={t("index.lead")}>{t("index.title")}</PageTitle>
      <ul className="mt-8 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {labNames.map((name) => (
          <li
            key={name}
            className="relative rounded-xl border border-line bg-surface p-5 transition-colors hover:border-accent"
          >
            <h2 className="font-serif text-lg font-semibold">
              <IntentLink href={`/labs/${name}`} className="after:absolute after:inset-0 after:rounded-xl">
                {t(`${name}.title`)}
              </IntentLink>
            </h2>
            <p className="mt-1 text-ink-soft">{t(`${name}.summary`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
