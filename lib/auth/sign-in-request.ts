import type { Actor } from "../context.ts";
import type { Db } from "../db/index.ts";
import type { Env } from "../env.ts";

/** What a sign-in needs to know of the request that it arrives with. */
export interface SignInRequest {
  db: Db;
  env: Env;
  /** Who is signed in already: a guest's work goes along. */
  current: Actor | null;
  address: string | null;
  /** Hears of a refusal that next-auth would reduce to its message. */
  onRefusal: (error: unknown) => void;
}
