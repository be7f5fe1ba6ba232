import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { CredentialsForm } from "#app/session/credentials-form.client.tsx";
import { localPath } from "#app/session/local-path.ts";
import { getContext } from "#lib/request-context.ts";
import { OtherWay } from "../other-way.tsx";
import { OtherWays } from "../other-ways.tsx";

interface SignInPageProps {
  searchParams: Promise<{ to?: string | string[]; error?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.sign-in"))("title") };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { actor } = await getContext();
  const { to, error } = await searchParams;
  const goOn = localPath(to, "/path");
  if (actor && !actor.guest) redirect(goOn);
  return <SignIn to={goOn} guest={actor !== null} externalFailed={error !== undefined} />;
}

function SignIn({ to, guest, externalFailed }: { to: string; guest: boolean; externalFailed: boolean }) {
  const t = useTranslations("account");
  return (
    <>
      <PageTitle>{t("sign-in.title")}</PageTitle>
      {externalFailed && <Notice kind="fault">{t("reason.external")}</Notice>}
      {guest && <Notice>{t("sign-in.guest-note")}</Notice>}
      <CredentialsForm
        to={to}
        texts={{
          name: t("name"),
          password: t("password"),
          submit: t("sign-in.submit"),
          credentials: t("reason.credentials"),
          rateLimited: t("reason.rate-limited", { seconds: "{seconds}" }),
          unavailable: t("reason.unavailable"),
        }}
      />
      <OtherWays to={to} guest={guest} />
      <OtherWay
        question={t("sign-in.no-account")}
        href={`/sign-up?to=${encodeURIComponent(to)}`}
        label={t("sign-up.title")}
      />
    </>
  );
}
