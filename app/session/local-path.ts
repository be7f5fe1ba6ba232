/** A path of this site to go on to, or the fallback: a link must not be able to send anyone elsewhere. */
export function localPath(value: string | string[] | undefined, fallback: string): string {
  if (typeof value !== "string" || !value.startsWith("/")) return fallback;
  const here = new URL("http://here.invalid");
  // Resolved as a browser would: `//host`, `/\host` and a tab in between all leave the site.
  const target = URL.parse(value, here);
  return target?.origin === here.origin ? target.pathname + target.search + target.hash : fallback;
}
