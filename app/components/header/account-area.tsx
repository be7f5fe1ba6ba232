import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#app/components/button.tsx";

/** Who is here, and the ways in and out. */
export async function AccountArea() {
  const t = await getTranslations("common.account");
  return (
    <>
      <Link
        href="/sign-in"
        className="rounded-md px-2 py-1.5 text-sm font-medium whitespace-nowrap hover:bg-sunken"
      >
        {t("sign-in")}
      </Link>
      <ButtonLink href="/sign-up" look="primary" size="small" className="max-sm:hidden">
        {t("sign-up")}
      </ButtonLink>
    </>
  );
}
