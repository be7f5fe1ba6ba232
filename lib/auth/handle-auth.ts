import process from "node:process";
import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { getDb } from "../db/index.ts";
import { getEnv } from "../env.ts";
import { AppError } from "../errors.ts";
import { createLogger } from "../log.ts";
import { clientAddress } from "./client-address.ts";
import { findActor } from "./find-actor.ts";
import { authOptions } from "./options.ts";
import { readSession } from "./read-session.ts";
import { sessionCookie } from "./session-cookie.ts";

interface RouteContext {
  params: Promise<{ nextauth: string[] }>;
}

const log = createLogger("auth");

/** Everything under /api/auth. A refusal for too many tries says in `Retry-After` when to try again. */
export async function handleAuth(request: NextRequest, route: RouteContext): Promise<Response> {
  const env = getEnv();
  const db = getDb();
  // next-auth has no option for its own address.
  process.env.NEXTAUTH_URL ??= env.PUBLIC_URL;
  const userId = await readSession(
    request.cookies.get(sessionCookie(env.PUBLIC_URL).name)?.value,
    env.AUTH_SECRET,
  );
  let refusal: unknown = null;
  const options = authOptions({
    db,
    env,
    current: userId ? await findActor(db, userId, new Date()) : null,
    address: clientAddress(request.headers.get("x-forwarded-for"), env.TRUSTED_PROXIES),
    onRefusal(error) {
      refusal = error;
      if (!(error instanceof AppError)) log.error({ err: error }, "signing in failed");
    },
  });
  const response: Response = await NextAuth(request, route, options);
  if (refusal instanceof AppError && refusal.retryAfterSeconds !== undefined) {
    response.headers.set("Retry-After", String(refusal.retryAfterSeconds));
  }
  return response;
}
