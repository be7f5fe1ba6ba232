import { z } from "zod";
import { RankedOutcome } from "#grader/judge/ranked/ranked-timing.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { BoardEntry } from "#prisma/generated/client.ts";
import type { Actor, Context } from "../context.ts";
import type { Db } from "../db/index.ts";
import { AppError } from "../errors.ts";
import { boardOrders } from "./board-order.ts";
import { findCurrentEpoch } from "./epoch.ts";
import { readBaselines } from "./get-baselines.ts";
import { readRows } from "./read-rows.ts";
import { resultOf } from "./ranking-result.ts";
import type { Act, Evidence } from "./view.ts";

/** The person is never part of it, only the name chosen for boards. */
const whatIsRead = {
  epoch: true,
  ranking: { select: { outcome: true } },
  acts: { orderBy: { id: "asc" } },
  submission: {
    select: {
      source: true,
      version: { select: { exercise: { select: { slug: true } } } },
      rankings: { where: { status: "done" }, orderBy: { id: "desc" }, take: 50 },
    },
  },
} as const satisfies Prisma.BoardEntryInclude;

type Found = Prisma.BoardEntryGetPayload<{ include: typeof whatIsRead }>;

/**
 * Everything that an entry rests on. Anybody may look at what stands; what was taken off the board only its owner and instructors.
 */
export async function getEvidence(context: Context, entryId: string): Promise<Evidence> {
  const { db, actor } = context;
  const entry = z.uuid().safeParse(entryId).success
    ? await db.boardEntry.findUnique({ where: { id: entryId }, include: whatIsRead })
    : null;
  const mine = entry !== null && actor?.id === entry.userId;
  if (!entry || (entry.standing !== "standing" && !mine && actor?.role !== "instructor")) {
    throw new AppError("not-found", "There is no such entry, or it does not stand.");
  }
  const outcome = RankedOutcome.parse(entry.ranking.outcome);
  if (outcome.kind !== "timed") throw new Error(`Entry ${entry.id} rests on a timing that failed.`);
  const [current, [row], baselines, code] = await Promise.all([
    findCurrentEpoch(db, entry.exerciseId),
    entry.shown ? readRows(db, Prisma.sql`${entry.epochId}::uuid`, { ...byId(entry.id), limit: 1 }) : [],
    readBaselines(context, entry.epochId),
    visibleCode(db, actor, entry),
  ]);
  return {
    id: entry.id,
    slug: entry.submission.version.exercise.slug,
    epoch: { ...entry.epoch, current: current?.id === entry.epochId },
    rank: row?.rank ?? null,
    name: row?.name ?? null,
    standing: entry.standing,
    verification: entry.verification,
    verificationReason: entry.verificationReason,
    verifiedAt: entry.verifiedAt,
    achievedAt: entry.achievedAt,
    timing: outcome.timing,
    timedAgain: timedAgain(entry),
    acts: entry.acts.map(({ kind, actorId, reason, at }) => ({
      kind,
      by: whoDid(kind, actorId, entry),
      reason,
      at,
    })),
    baselines,
    mine,
    codePublic: entry.codePublic,
    code,
    may: rights(actor, entry, mine),
  };
}

function byId(id: string) {
  return { which: Prisma.sql`and b.id = ${id}::uuid`, order: boardOrders.speedup.forwards };
}

/** Of this epoch, and failed ones since: those belong to none. */
function timedAgain({ rankingId, epochId, submission }: Found): Evidence["timedAgain"] {
  return submission.rankings
    .filter(
      (ranking) =>
        ranking.id !== rankingId && (ranking.epochId ?? epochId) === epochId && ranking.id > rankingId,
    )
    .map(({ id, finishedAt, createdAt, outcome }) => ({
      id,
      at: finishedAt ?? createdAt,
      result: resultOf(RankedOutcome.parse(outcome)),
    }));
}

const actsOfOwner: readonly Act[] = ["retracted", "restored"];
const actsOfPlatform: readonly Act[] = ["held", "verified", "refuted"];

function whoDid(
  kind: Act,
  actorId: string | null,
  { userId }: BoardEntry,
): "owner" | "instructor" | "platform" {
  if (actsOfPlatform.includes(kind)) return "platform";
  return actsOfOwner.includes(kind) || actorId === userId ? "owner" : "instructor";
}

async function visibleCode(db: Db, actor: Actor | null, entry: Found): Promise<Evidence["code"]> {
  const { source } = entry.submission;
  if (actor && (actor.id === entry.userId || actor.role === "instructor")) return { source };
  if (!entry.codePublic) return { hidden: "private" };
  const key = actor && { userId: actor.id, exerciseId: entry.exerciseId };
  const progress = key && (await db.progress.findUnique({ where: { userId_exerciseId: key } }));
  return progress?.solvedAt ? { source } : { hidden: "unsolved" };
}

function rights(actor: Actor | null, { standing }: BoardEntry, mine: boolean): Evidence["may"] {
  const instructor = actor?.role === "instructor";
  return {
    retract: mine && standing === "standing",
    restore: mine && standing === "retracted",
    disqualify: instructor && (standing === "standing" || standing === "held"),
    requalify: instructor && standing === "disqualified",
    release: instructor && standing === "held",
    publish: mine,
  };
}
