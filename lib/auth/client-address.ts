/**
 * Where a request comes from. Each trusted proxy appends the address that it saw, so the one that counts is as many
 * places from the right as there are proxies; without a proxy the web server itself wrote the only one. What a client
 * puts in front is ignored.
 */
export function clientAddress(
  forwardedFor: string | null | undefined,
  trustedProxies: number,
): string | null {
  const addresses = (forwardedFor ?? "")
    .split(",")
    .map((text) => text.trim())
    .filter(Boolean);
  return addresses.at(-Math.max(1, trustedProxies)) ?? null;
}
