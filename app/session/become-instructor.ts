"use server";

import { redirect } from "next/navigation";
import { faultOf, type FormFault } from "#app/errors/form-fault.ts";
import { becomeInstructor } from "#lib/accounts/index.ts";
import { getContext } from "#lib/request-context.ts";

/** Uses the one-time link up. By a form, never by merely opening the address: link previews open addresses. */
export async function confirmInstructor(_: FormFault | null, form: FormData): Promise<FormFault | null> {
  const context = await getContext();
  const fault = await faultOf(context, () => becomeInstructor(context, String(form.get("token"))));
  if (fault) return fault;
  redirect("/progress");
}
