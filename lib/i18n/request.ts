import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { chooseLocale, localeCookie } from "./locale.ts";
import { messages } from "./messages.ts";

/** Language and texts of one request; `next-intl/config` is an alias of this file (next.config.ts). */
export default getRequestConfig(async () => {
  const locale = chooseLocale(
    (await cookies()).get(localeCookie)?.value,
    (await headers()).get("accept-language"),
  );
  return { locale, messages: messages[locale], timeZone: "UTC" };
});
