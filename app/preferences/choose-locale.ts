"use server";

import { cookies } from "next/headers";
import { setLocale } from "#lib/accounts/index.ts";
import { isLocale, localeCookie } from "#lib/i18n/locale.ts";
import { getContext } from "#lib/request-context.ts";

/** Remembers the reader's language, here and with the account; the page is drawn again in it. */
export async function chooseLocale(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, { path: "/", maxAge: 365 * 24 * 60 * 60, sameSite: "lax" });
  const context = await getContext();
  if (context.actor) await setLocale(context, locale);
}
