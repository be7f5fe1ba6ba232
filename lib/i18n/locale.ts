import type { Locale } from "#grader/exercise/exercise.ts";

export type { Locale } from "#grader/exercise/exercise.ts";

export const locales = ["en", "zh-CN"] as const satisfies readonly Locale[];

/** Each language under its own name, and in the few characters that the header has room for. */
export const localeNames: Record<Locale, { full: string; short: string }> = {
  en: { full: "English", short: "EN" },
  "zh-CN": { full: "简体中文", short: "中" },
};

export const localeCookie = "locale";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The reader's own choice if there is one, else the best match of the browser's list, else English. */
export function chooseLocale(remembered: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(remembered)) return remembered;
  return (
    preferredLanguages(acceptLanguage ?? "")
      .map(matchLocale)
      .find(isLocale) ?? "en"
  );
}

/** Language tags of an Accept-Language header, most wanted first (RFC 9110, 12.5.4). */
function preferredLanguages(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.trim().toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== "" && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

function matchLocale(tag: string): Locale | undefined {
  if (tag === "en" || tag.startsWith("en-")) return "en";
  if (tag === "zh" || tag.startsWith("zh-")) return "zh-CN";
  return undefined;
}
