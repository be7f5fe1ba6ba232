import { signInWith } from "#app/session/next-auth.client.ts";

/** True when there is a guest session now. */
export async function continueAsGuest(): Promise<boolean> {
  return (await signInWith("guest", {})).ok;
}
