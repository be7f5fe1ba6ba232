import type { CookieOption } from "next-auth";

/** Guests have nothing but this cookie, so it lives long. */
export const sessionSeconds = 90 * 24 * 3600;

/** Over https under a name that browsers accept from https only. */
export function sessionCookie(publicUrl: string): CookieOption {
  const secure = publicUrl.startsWith("https:");
  return {
    name: `${secure ? "__Secure-" : ""}innerproduct.session`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: sessionSeconds },
  };
}
