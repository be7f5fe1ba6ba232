"use server";

import { revalidatePath } from "next/cache";
import { faultOf } from "#app/errors/form-fault.ts";
import { renameUser } from "#lib/accounts/index.ts";
import { getContext } from "#lib/request-context.ts";
import type { SaveOutcome } from "./save-outcome.ts";

/** Changes the name that one signs in with. */
export async function saveName(before: SaveOutcome | null, form: FormData): Promise<SaveOutcome> {
  const value = String(form.get("name") ?? "");
  const context = await getContext();
  const fault = await faultOf(context, () => renameUser(context, { name: value }));
  if (!fault) revalidatePath("/", "layout");
  return { value, fault, turn: (before?.turn ?? 0) + 1 };
}
