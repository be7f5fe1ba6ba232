import type { RankedOutcome } from "#grader/judge/ranked/ranked-timing.ts";
import type { BoardEntry } from "#prisma/generated/client.ts";
import type { Transaction } from "../db/index.ts";
import { writeAct, type PlatformReason } from "./write-act.ts";

/** Two scores this near to each other, as a share, are the same however narrow their intervals. */
const reproducibleShare = 0.03;

type Claimed = Pick<
  BoardEntry,
  "id" | "speedup" | "intervalLow" | "intervalHigh" | "verification" | "standing"
>;

/** What an entry claims against what was measured again: it gets its badge, or loses it with the reason. The score stays. */
export async function judgeVerification(
  tx: Transaction,
  entry: Claimed,
  outcome: RankedOutcome,
): Promise<void> {
  const reason = whyNotReproduced(entry, outcome);
  await tx.boardEntry.update({
    where: { id: entry.id },
    data: {
      verification: reason ? "refuted" : "verified",
      verificationReason: reason,
      verifiedAt: new Date(),
    },
  });
  if (reason && entry.verification !== "refuted")
    await writeAct(tx, { entryId: entry.id, kind: "refuted", reason });
  if (!reason && entry.verification !== "verified")
    await writeAct(tx, { entryId: entry.id, kind: "verified" });
  // A wrong answer to a fresh input says more than that it is slow: somebody has to look.
  if ((reason === "wrong-answer" || reason === "cheating") && entry.standing === "standing") {
    await tx.boardEntry.update({ where: { id: entry.id }, data: { standing: "held", shown: false } });
    await writeAct(tx, { entryId: entry.id, kind: "held", reason });
  }
}

/** Null when the new score lies near the old one or their intervals overlap. */
export function whyNotReproduced(
  { speedup, intervalLow, intervalHigh }: Pick<BoardEntry, "speedup" | "intervalLow" | "intervalHigh">,
  outcome: RankedOutcome,
): PlatformReason | null {
  if (outcome.kind === "failed") return outcome.reason;
  const { speedup: again, interval } = outcome.timing;
  const overlap = interval[0] <= intervalHigh && intervalLow <= interval[1];
  if (overlap || Math.abs(again / speedup - 1) <= reproducibleShare) return null;
  return again < speedup ? "slower" : "faster";
}
