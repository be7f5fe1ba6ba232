import type { NextRequest } from "next/server";
import { parseTheme, themeCookie } from "#app/preferences/theme.ts";
import { chooseLocale, localeCookie } from "#lib/i18n/locale.ts";

/** A page of a board as everybody sees it who is not signed in: all that it depends on. */
export interface BoardPage {
  /** Path and query. */
  address: string;
  slug: string;
  locale: string;
  theme: string;
}

type Asked = Pick<NextRequest, "method" | "headers" | "cookies" | "nextUrl">;

const boardPath = /^\/boards\/([a-z][a-z0-9-]*)(\/pareto)?$/;
const addressMax = 400;

/** Which kept page answers a request; null for what is drawn for one reader, or is no whole page. */
export function boardPageOf({ method, headers, cookies, nextUrl }: Asked): BoardPage | null {
  const slug = boardPath.exec(nextUrl.pathname)?.[1];
  const address = nextUrl.pathname + nextUrl.search;
  if (slug === undefined || method !== "GET" || address.length > addressMax) return null;
  // Next asks for parts of a page under headers and parameters of its own.
  if (!(headers.get("accept") ?? "*/*").match(/text\/html|\*\/\*/) || headers.has("rsc")) return null;
  if ([...nextUrl.searchParams.keys()].some((key) => key.startsWith("_rsc"))) return null;
  if (cookies.getAll().some(({ name }) => name.endsWith("innerproduct.session"))) return null;
  return {
    address,
    slug,
    locale: chooseLocale(cookies.get(localeCookie)?.value, headers.get("accept-language")),
    theme: parseTheme(cookies.get(themeCookie)?.value),
  };
}

/** What is sent to have it drawn: nothing of the one who asked. */
export function drawingHeaders({ locale, theme }: BoardPage): Record<string, string> {
  return { Accept: "text/html", Cookie: `${localeCookie}=${locale}; ${themeCookie}=${theme}` };
}
