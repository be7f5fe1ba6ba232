import { type NextRequest, NextResponse } from "next/server";
import { securityHeaders } from "#app/security/headers.ts";

/** Gives every page a fresh nonce and its security headers, before it is drawn. */
export function proxy(request: NextRequest): NextResponse {
  const headers = securityHeaders({
    nonce: crypto.randomUUID(),
    development: process.env.NODE_ENV === "development",
    https: request.nextUrl.protocol === "https:" || request.headers.get("x-forwarded-proto") === "https",
  });

  // Next reads the nonce out of the request's policy and puts it on every script that it writes.
  const forwarded = new Headers(request.headers);
  forwarded.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = {
  // Not the files of the build, and not the frame in which learner code runs: that has a stricter policy of its own.
  matcher: ["/((?!_next/static|_next/image|generated/|run/).*)"],
};
