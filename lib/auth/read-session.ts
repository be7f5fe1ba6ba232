import { decode } from "next-auth/jwt";
import { z } from "zod";

const Claims = z.object({ sub: z.uuid() });

/** The id of the user to whom the cookie was given; null when it is missing, forged or has expired. */
export async function readSession(cookie: string | undefined, secret: string): Promise<string | null> {
  if (!cookie) return null;
  const claims = await decode({ token: cookie, secret }).catch(() => null);
  return Claims.safeParse(claims).data?.sub ?? null;
}
