import { transact } from "../db/index.ts";
import type { Db, Transaction } from "../db/index.ts";
import { mergeGuest } from "./merge-guest.ts";
import { nameFrom, nameKey } from "./name.ts";
import { isNameFree, lockNames } from "./reserve-name.ts";

interface ProviderSignIn {
  /** `github`, `oidc`. */
  provider: string;
  /** The person's id there; names and addresses change, this does not. */
  providerAccountId: string;
  suggestedName: string;
  /** Who is signed in here at this moment. */
  current: { id: string; guest: boolean } | null;
}

/**
 * The account of somebody who comes from a provider. Known: that one, and a guest's work goes into it. New: the one
 * signed in gets this provider as a second way in; a guest becomes an account; else one is made.
 */
export async function signInWithProvider(db: Db, signIn: ProviderSignIn): Promise<{ id: string }> {
  const { provider, providerAccountId, current } = signIn;
  const id = await transact(db, async (tx) => {
    await lockNames(tx);
    const known = await tx.oauthAccount.findUnique({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      select: { userId: true },
    });
    if (known) return known.userId;
    const userId = await accountFor(tx, signIn);
    await tx.oauthAccount.create({ data: { provider, providerAccountId, userId } });
    return userId;
  });
  if (current?.guest) await mergeGuest(db, current.id, id);
  return { id };
}

async function accountFor(tx: Transaction, { suggestedName, current }: ProviderSignIn): Promise<string> {
  const here = current
    ? await tx.user.findUnique({ where: { id: current.id }, select: { id: true, guest: true } })
    : null;
  if (here && !here.guest) return here.id;
  const name = await freeName(tx, nameFrom(suggestedName));
  const data = { name, nameKey: nameKey(name), guest: false };
  const { id } = here
    ? await tx.user.update({ where: { id: here.id }, data, select: { id: true } })
    : await tx.user.create({ data, select: { id: true } });
  return id;
}

/** `ada`, else `ada-2`, `ada-3` … */
async function freeName(tx: Transaction, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}-${n}`;
    if (await isNameFree(tx, name, null)) return name;
  }
}
