import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";

/** Length is what makes a password strong; the upper bound keeps hashing cheap. */
export const Password = z
  .string()
  .transform((text) => text.normalize("NFKC"))
  .refine((text) => [...text].length >= 8, "password-too-short")
  .refine((text) => Buffer.byteLength(text) <= 512, "password-too-long");

/** argon2id (the package's default) with the parameters that OWASP's password storage cheat sheet gives first: 19 MiB, 2 passes, 1 lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), parameters);
}

/** Takes as long for an account that does not exist, or has no password, as for one that does. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy()), password.normalize("NFKC"));
  return matches && passwordHash !== null;
}

let decoyHash: Promise<string> | undefined;

function decoy(): Promise<string> {
  decoyHash ??= hashPassword("no account has this password");
  return decoyHash;
}
