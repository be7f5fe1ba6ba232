import { z } from "zod";

const allowed = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u;

/** A name as people see it, 2 to 32 characters of any script. Compatibility forms and runs of spaces are folded. */
export const Name = z
  .string()
  .max(200, "name-too-long")
  .transform((text) => text.normalize("NFKC").trim().replaceAll(/\s+/g, " "))
  .refine((name) => [...name].length >= 2, "name-too-short")
  .refine((name) => [...name].length <= 32, "name-too-long")
  .refine((name) => allowed.test(name), "name-characters");

/** What makes two names the same: `Ada` and `ada` are. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

/** A valid name made of whatever a provider calls the person. */
export function nameFrom(suggestion: string): string {
  const kept = suggestion
    .normalize("NFKC")
    .replaceAll(/[^\p{L}\p{M}\p{N} ._-]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}]+/u, "");
  const name = [...kept].slice(0, 26).join("").trim();
  return Name.safeParse(name).data ?? "learner";
}
