import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { IntentLink } from "#app/components/intent-link.client.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Lab } from "#app/labs/lab.tsx";
import { listUnitsWithLab } from "#lib/lessons/index.ts";
import { isLabName, type LabAttributes, type LabName } from "#grader/exercise/lesson/labs.ts";

interface LabPageProps {
  params: Promise<{ name: string }>;
  searchParams: Promise<LabAttributes>;
}

export async function generateMetadata({ params }: LabPageProps): Promise<Metadata> {
  const name = labNamed((await params).name);
  return { title: (await getTranslations(`labs.${name}`))("title") };
}

/** One lab by itself, in the state that the address asks for. */
export default async function LabPage({ params, searchParams }: LabPageProps) {
  const name = labNamed((await params).name);
  return (
    <>
      <Heading name={name} />
      <div className="mt-8">
        <Lab name={name} search={await searchParams} />
      </div>
      <Lessons name={name} units={await listUnitsWithLab(name)} />
    </>
  );
}

function Heading({ name }: { name: LabName }) {
  const t = useTranslations(`labs.${name}`);
  const index = useTranslations("labs.index");
  return (
    <>
      <p className="mb-3 text-sm">
        <IntentLink href="/labs" className="font-medium text-accent hover:underline">
          ‹ {index("all")}
        </IntentLink>
      </p>
      <PageTitle lead={t("summary")}>{t("title")}</PageTitle>
    </>
  );
}

/** Where the lab is explained. */
function Lessons({ name, units }: { name: LabName; units: Awaited<ReturnType<typeof listUnitsWithLab>> }) {
  const t = useTranslations("labs.index");
  const locale = useLocale();
  if (units.length === 0) return null;
  return (
    <nav aria-labelledby="lessons" className="mt-8">
      <h2 id="lessons" className="font-serif text-lg font-semibold">
        {t("lessons")}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {units.map(({ id, title }) => (
          <li key={id}>
            <IntentLink
              href={`/lessons/${id}#lab-${name}`}
              className="font-medium text-accent hover:underline"
            >
              {title[locale]}
            </IntentLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function labNamed(name: string): LabName {
  if (!isLabName(name)) notFound();
  return name;
}
