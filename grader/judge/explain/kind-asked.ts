import type { Failure } from "../verdict.ts";

/** What sort of value the function was to return, where the record tells. */
export function kindAsked({ asked, expected }: Failure): NonNullable<Failure["asked"]> | null {
  if (asked) return asked;
  return expected && expected.kind !== "throws" ? expected.kind : null;
}
