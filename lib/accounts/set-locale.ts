import { z } from "zod";
import { locales } from "#grader/exercise/exercise.ts";
import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { parseInput } from "../parse.ts";

/** Remembers the language for the next device. */
export async function setLocale(context: Context, locale: string): Promise<void> {
  const actor = requireActor(context);
  await context.db.user.update({
    where: { id: actor.id },
    data: { locale: parseInput(z.enum(locales), locale) },
  });
}
