import { useTranslations } from "next-intl";
import { IntentLink } from "#app/components/intent-link.client.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { SignOutButton } from "#app/session/sign-out-button.client.tsx";
import type { Actor } from "#lib/context.ts";
import { Disclosure } from "./disclosure.client.tsx";

/** Who is here, and the ways in and out. */
export function AccountArea({ actor }: { actor: Actor | null }) {
  const t = useTranslations("common.account");
  const signIn = (
    <IntentLink
      href="/sign-in"
      className="rounded-md px-2 py-1.5 text-sm font-medium whitespace-nowrap hover:bg-sunken"
    >
      {t("sign-in")}
    </IntentLink>
  );
  const signUp = (
    <ButtonLink href="/sign-up" look="primary" size="small" className="max-sm:hidden">
      {t("sign-up")}
    </ButtonLink>
  );
  if (actor === null) {
    return (
      <>
        {signIn}
        {signUp}
      </>
    );
  }
  return (
    <>
      {actor.guest && signUp}
      <AccountMenu actor={actor} />
    </>
  );
}

const item = "block w-full rounded-md px-3 py-2 text-start text-sm hover:bg-sunken";

function AccountMenu({ actor }: { actor: Actor }) {
  const t = useTranslations("common.account");
  const name = actor.name ?? t("guest");
  return (
    <Disclosure label={t("menu", { name })} text={name}>
      <ul>
        {actor.role === "instructor" && (
          <li className="px-3 pt-1 pb-2 text-xs text-ink-soft">{t("instructor")}</li>
        )}
        <li>
          <IntentLink href="/progress" className={item}>
            {t("progress")}
          </IntentLink>
        </li>
        {actor.guest && (
          <>
            <li className="sm:hidden">
              <IntentLink href="/sign-up" className={item}>
                {t("sign-up")}
              </IntentLink>
            </li>
            <li>
              <IntentLink href="/sign-in" className={item}>
                {t("sign-in")}
              </IntentLink>
            </li>
          </>
        )}
        <li>
          <SignOutButton label={t("sign-out")} className={item} />
        </li>
      </ul>
    </Disclosure>
  );
}
