import { type NextRequest, NextResponse } from "next/server";
import { keptBoardPage } from "#app/kept-pages/kept-board-page.ts";
import { securityHeaders } from "#app/security/headers.ts";

/** Gives every page a fresh nonce and its security headers, before it is drawn; a kept page of a board is answered at once. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = crypto.randomUUID();
  const development = process.env.NODE_ENV === "development";
  const headers = securityHeaders({
    nonce,
    development,
    https: request.nextUrl.protocol === "https:" || request.headers.get("x-forwarded-proto") === "https",
  });
  const kept = development ? null : await keptBoardPage(request, nonce);
  if (kept !== null) {
    return new NextResponse(kept, {
      headers: {
        ...headers,
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "private, no-cache, no-store, max-age=0, must-revalidate",
      },
    });
  }

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
