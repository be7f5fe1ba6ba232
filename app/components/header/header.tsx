import { useTranslations } from "next-intl";
import { IntentLink } from "#app/components/intent-link.client.tsx";
import { AccountArea } from "#app/components/header/account-area.tsx";
import { Mark } from "#app/components/mark.tsx";
import { LocaleSwitch } from "#app/preferences/locale-switch.tsx";
import type { Theme } from "#app/preferences/theme.ts";
import { ThemeSwitch } from "#app/preferences/theme-switch.client.tsx";
import type { Actor } from "#lib/context.ts";
import { NavLink } from "./nav-link.client.tsx";

/** ⟨a,b⟩ Innerproduct   Path   Boards                EN 中   ◐   ada ▾ */
export function Header({ theme, actor }: { theme: Theme; actor: Actor | null }) {
  const t = useTranslations("common");
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper">
      <div className="flex min-h-14 flex-wrap items-center gap-x-0.5 px-2.5 sm:gap-x-2 sm:px-6">
        <IntentLink
          href="/"
          className="flex items-center gap-2.5 rounded-md py-1 sm:me-3"
          aria-label={t("home")}
        >
          <Mark className="h-[1.375rem]" />
          <span className="hidden font-serif text-lg font-semibold tracking-tight sm:inline">
            Innerproduct
          </span>
        </IntentLink>
        <nav aria-label={t("nav.label")} className="flex items-center">
          <NavLink href="/path" alsoUnder={["/exercises", "/lessons"]}>
            {t("nav.path")}
          </NavLink>
          <NavLink href="/labs">{t("nav.labs")}</NavLink>
          <NavLink href="/boards">{t("nav.boards")}</NavLink>
        </nav>
        <div className="ms-auto flex items-center gap-0.5 sm:gap-1.5">
          <LocaleSwitch />
          <ThemeSwitch
            initial={theme}
            labels={{
              system: t("preferences.theme-system"),
              light: t("preferences.theme-light"),
              dark: t("preferences.theme-dark"),
            }}
          />
          <AccountArea actor={actor} />
        </div>
      </div>
    </header>
  );
}
