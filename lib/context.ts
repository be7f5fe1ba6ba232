import type { Db } from "./db/index.ts";
import { AppError } from "./errors.ts";
import type { Logger } from "./log.ts";

/** Who acts. A guest has no name and is a learner. */
export interface Actor {
  id: string;
  name: string | null;
  role: "learner" | "instructor";
  guest: boolean;
}

/** Everything a verb needs from outside, passed in: tests need no mocks. */
export interface Context {
  db: Db;
  actor: Actor | null;
  now: () => Date;
  log: Logger;
  /** Where the request came from, for rate limits; null when it is not known. */
  address?: string | null;
}

export function requireActor(context: Context): Actor {
  if (!context.actor) throw new AppError("unauthenticated", "Sign in or continue as a guest first.");
  return context.actor;
}
