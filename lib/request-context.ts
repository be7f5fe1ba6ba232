import { cookies, headers } from "next/headers";
import { cache } from "react";
import { clientAddress } from "./auth/client-address.ts";
import { findActor } from "./auth/find-actor.ts";
import { readSession } from "./auth/read-session.ts";
import { sessionCookie } from "./auth/session-cookie.ts";
import type { Context } from "./context.ts";
import { getDb } from "./db/index.ts";
import { getEnv } from "./env.ts";
import { createLogger } from "./log.ts";

const log = createLogger("web");
const now = () => new Date();

/** Context of the request that is being answered; made once for each page. */
export const getContext = cache(async (): Promise<Context> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const env = getEnv();
  const db = getDb();
  const userId = await readSession(jar.get(sessionCookie(env.PUBLIC_URL).name)?.value, env.AUTH_SECRET);
  return {
    db,
    actor: userId ? await findActor(db, userId, now()) : null,
    now,
    log,
    address: clientAddress(head.get("x-forwarded-for"), env.TRUSTED_PROXIES),
  };
});
