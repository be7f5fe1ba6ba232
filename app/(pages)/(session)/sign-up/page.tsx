import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { CredentialsForm } from "#app/session/credentials-form.client.tsx";
import { localPath } from "#app/session/local-path.ts";
import { openAccount } from "#app/session/sign-up.ts";
import { getContext } from "#lib/request-context.ts";
import { OtherWay } from "../other-way.tsx";
import { OtherWays } from "../other-ways.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.sign-up"))("title") };
}

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<{ to?: string | string[] }>;
}) {
  const { actor } = await getContext();
  const to = localPath((await searchParams).to, "/path");
  if (actor && !actor.guest) redirect(to);
  return <SignUp to={to} guest={actor !== null} />;
}

function SignUp({ to, guest }: { to: string; guest: boolean }) {
  const t = useTranslations("account");
  return (
    <>
      <PageTitle lead={t("sign-up.lead")}>{t("sign-up.title")}</PageTitle>
      {guest && <Notice kind="success">{t("sign-up.guest-note")}</Notice>}
      <CredentialsForm
        to={to}
        prepare={openAccount}
        texts={{
          name: t("name"),
          nameHint: t("sign-up.name-hint"),
          password: t("password"),
          passwordHint: t("sign-up.password-hint"),
          submit: t("sign-up.submit"),
          credentials: t("reason.credentials"),
          rateLimited: t("reason.rate-limited", { seconds: "{seconds}" }),
          unavailable: t("reason.unavailable"),
        }}
      />
      <OtherWays to={to} guest={guest} />
      <OtherWay
        question={t("sign-up.have-account")}
        href={`/sign-in?to=${encodeURIComponent(to)}`}
        label={t("sign-in.title")}
      />
    </>
  );
}
