import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/index.ts";
import { AppError } from "../errors.ts";
import { parseInput } from "../parse.ts";
import { Name, nameKey } from "./name.ts";
import { reserveName } from "./reserve-name.ts";

/** Changes the name that one signs in with. */
export async function renameUser(context: Context, input: { name: string }): Promise<{ name: string }> {
  const actor = requireActor(context);
  if (actor.guest)
    throw new AppError("forbidden", "A guest has no name: sign up first.", { reason: "guest" });
  const name = parseInput(Name, input.name);
  await transact(context.db, async (tx) => {
    await reserveName(tx, name, actor.id, "name");
    await tx.user.update({ where: { id: actor.id }, data: { name, nameKey: nameKey(name) } });
  });
  return { name };
}
