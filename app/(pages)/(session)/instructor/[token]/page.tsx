import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { confirmInstructor } from "#app/session/become-instructor.ts";
import { getContext } from "#lib/request-context.ts";
import { ConfirmForm } from "./confirm-form.client.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.instructor");
  // The token in the address must not travel on in a Referer header.
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } };
}

/** The one-time link. Opening it changes nothing; the button does. */
export default async function InstructorPage({ params }: { params: Promise<{ token: string }> }) {
  const { actor } = await getContext();
  const { token } = await params;
  if (actor === null || actor.guest) return <SignInFirst to={`/instructor/${token}`} />;
  return <Confirm token={token} name={actor.name ?? ""} already={actor.role === "instructor"} />;
}

function SignInFirst({ to }: { to: string }) {
  const t = useTranslations("account");
  const query = `?to=${encodeURIComponent(to)}`;
  return (
    <>
      <PageTitle lead={t("instructor.sign-in-first")}>{t("instructor.title")}</PageTitle>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={`/sign-up${query}`} look="primary" size="large">
          {t("sign-up.title")}
        </ButtonLink>
        <ButtonLink href={`/sign-in${query}`} size="large">
          {t("sign-in.title")}
        </ButtonLink>
      </p>
    </>
  );
}

function Confirm({ token, name, already }: { token: string; name: string; already: boolean }) {
  const t = useTranslations("account.instructor");
  if (already) {
    return (
      <>
        <PageTitle>{t("title")}</PageTitle>
        <Notice kind="success">{t("already")}</Notice>
        <ButtonLink href="/progress">{t("go-on")}</ButtonLink>
      </>
    );
  }
  return (
    <>
      <PageTitle lead={t("text", { name })}>{t("title")}</PageTitle>
      <ConfirmForm token={token} label={t("confirm")} action={confirmInstructor} />
    </>
  );
}
