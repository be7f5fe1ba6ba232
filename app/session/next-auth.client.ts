/**
 * The three calls of next-auth's HTTP interface that pages make, each with its CSRF token. Its own client would add a
 * session poller and a context to every page; here the server already knows who is signed in.
 */
export type SignInOutcome = { ok: true } | { ok: false; reason: string; retryAfterSeconds: number | null };

/** Signs in with a credentials provider of lib/auth: `password` or `guest`. */
export async function signInWith(
  provider: "password" | "guest",
  fields: Record<string, string>,
): Promise<SignInOutcome> {
  const { response, url } = await post(`/api/auth/callback/${provider}`, fields);
  const reason = url?.searchParams.get("error") ?? (response.ok ? null : "unavailable");
  if (reason === null) return { ok: true };
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return { ok: false, reason, retryAfterSeconds: Number.isFinite(seconds) ? seconds : null };
}

/** Where to send the browser to sign in with another service. */
export async function startExternalSignIn(provider: string, callbackUrl: string): Promise<URL | null> {
  return (await post(`/api/auth/signin/${provider}`, { callbackUrl })).url;
}

export async function signOut(): Promise<boolean> {
  return (await post("/api/auth/signout", {})).response.ok;
}

async function post(
  path: string,
  fields: Record<string, string>,
): Promise<{ response: Response; url: URL | null }> {
  const csrfToken = readString(await (await fetch("/api/auth/csrf")).json(), "csrfToken") ?? "";
  const body = new URLSearchParams({ callbackUrl: location.href, ...fields, csrfToken, json: "true" });
  const response = await fetch(path, { method: "POST", body });
  const url = readString(await response.json().catch(() => null), "url");
  return { response, url: url === undefined ? null : new URL(url, location.href) };
}

function readString(value: unknown, key: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
  return typeof found === "string" ? found : undefined;
}
