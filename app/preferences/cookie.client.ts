const yearSeconds = 365 * 24 * 60 * 60;

/** Remembers a preference for a year. Holds nothing secret, so the page may write it. */
export function rememberPreference(name: string, value: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${secure}`;
}
