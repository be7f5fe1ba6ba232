"use server";

import { faultOf, type FormFault } from "#app/errors/form-fault.ts";
import { signUp } from "#lib/accounts/index.ts";
import { getContext } from "#lib/request-context.ts";

/** Opens the account; the browser signs in to it afterwards. */
export async function openAccount(name: string, password: string): Promise<FormFault | null> {
  const context = await getContext();
  return faultOf(context, () => signUp(context, { name, password }));
}
