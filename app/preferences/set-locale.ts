"use server";

import { cookies } from "next/headers";
import { isLocale, localeCookie } from "#lib/i18n/locale.ts";

/** Remembers the reader's language; the page is drawn again in it. */
export async function setLocale(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, { path: "/", maxAge: 365 * 24 * 60 * 60, sameSite: "lax" });
}
