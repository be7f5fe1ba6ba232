"use server";

import { revalidatePath } from "next/cache";
import { faultOf } from "#app/errors/form-fault.ts";
import { setBoardName } from "#lib/accounts/index.ts";
import { getContext } from "#lib/request-context.ts";
import type { SaveOutcome } from "./save-outcome.ts";

/** Chooses what the boards call the reader; empty to stay anonymous. */
export async function saveBoardName(before: SaveOutcome | null, form: FormData): Promise<SaveOutcome> {
  const value = String(form.get("boardName") ?? "").trim();
  const context = await getContext();
  const fault = await faultOf(context, () =>
    setBoardName(context, { boardName: value === "" ? null : value }),
  );
  if (!fault) revalidatePath("/boards", "layout");
  return { value, fault, turn: (before?.turn ?? 0) + 1 };
}
