import "katex/dist/katex.min.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getContext } from "#lib/request-context.ts";
import { Header } from "./components/header/header.tsx";
import { LiveRegion } from "./components/live-region.client.tsx";
import { SkipLink } from "./components/skip-link.tsx";
import { mono, sans, serif, serifItalic } from "./fonts.ts";
import { parseTheme, themeCookie } from "./preferences/theme.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.meta");
  return { title: { default: t("title"), template: "%s · Innerproduct" }, description: t("description") };
}

export const viewport: Viewport = { colorScheme: "light dark" };

/** Everything around a page. A page brings its own `<main id="main">`: see (pages)/layout.tsx for the usual one. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  const { actor } = await getContext();
  return (
    <html
      lang={locale}
      data-theme={theme === "system" ? undefined : theme}
      className={[sans, serif, serifItalic, mono].map((font) => font.variable).join(" ")}
    >
      <body>
        <LiveRegion>
          <SkipLink />
          <Header theme={theme} actor={actor} />
          {children}
        </LiveRegion>
      </body>
    </html>
  );
}
