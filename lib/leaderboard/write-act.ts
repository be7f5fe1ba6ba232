import type { RankedOutcome } from "#grader/judge/ranked/ranked-timing.ts";
import type { BoardActKind } from "#prisma/generated/enums.ts";
import type { Transaction } from "../db/index.ts";

/** Why the platform itself did something to an entry; people give reasons in their own words. */
export type PlatformReason =
  | "implausible"
  | "after-disqualification"
  | "slower"
  | "faster"
  | Extract<RankedOutcome, { kind: "failed" }>["reason"];

/** Leaves the trace of what was done to an entry. */
export async function writeAct(
  tx: Transaction,
  act: { entryId: string; kind: BoardActKind; actorId?: string; reason?: string },
): Promise<void> {
  await tx.boardAct.create({ data: act });
}
