"use client";

import { useState } from "react";
import { rememberPreference } from "./cookie.client.ts";
import { nextTheme, type Theme, themeCookie } from "./theme.ts";

interface ThemeSwitchProps {
  initial: Theme;
  /** What the button says for each theme that is on: "Theme: dark". */
  labels: Record<Theme, string>;
}

/** ◐ goes round: as the system, light, dark. The server draws the remembered theme, so nothing flashes. */
export function ThemeSwitch({ initial, labels }: ThemeSwitchProps) {
  const [theme, setTheme] = useState(initial);

  function change() {
    const chosen = nextTheme(theme);
    setTheme(chosen);
    rememberPreference(themeCookie, chosen);
    if (chosen === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  }

  return (
    <button
      type="button"
      onClick={change}
      aria-label={labels[theme]}
      title={labels[theme]}
      className="grid size-9 place-items-center rounded-md hover:bg-sunken"
    >
      <svg
        viewBox="0 0 20 20"
        className="size-[1.125rem]"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      >
        <circle cx="10" cy="10" r="7.2" fill={theme === "dark" ? "currentColor" : "none"} />
        {theme === "system" && <path d="M10 2.8a7.2 7.2 0 0 1 0 14.4Z" fill="currentColor" />}
      </svg>
    </button>
  );
}
