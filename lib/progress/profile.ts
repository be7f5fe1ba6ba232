import { lampsOfKind } from "#grader/exercise/kind.ts";
import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { getProgress } from "./list.ts";
import type { Profile } from "./view.ts";

const recentMax = 10;

export async function getProfile(context: Context): Promise<Profile> {
  const actor = requireActor(context);
  const [user, progress] = await Promise.all([
    context.db.user.findUniqueOrThrow({
      where: { id: actor.id },
      select: {
        id: true,
        name: true,
        boardName: true,
        guest: true,
        role: true,
        createdAt: true,
        passwordHash: true,
        oauthAccounts: { select: { provider: true } },
        submissions: {
          orderBy: { id: "desc" },
          take: recentMax,
          select: {
            id: true,
            createdAt: true,
            status: true,
            verdict: { select: { kind: true } },
            version: { select: { exercise: { select: { slug: true } } } },
          },
        },
      },
    }),
    getProgress(context),
  ]);
  const count = (is: (entry: (typeof progress)[number]) => boolean) => progress.filter(is).length;
  const having = (lamp: keyof Profile["lamps"]) =>
    count(({ kind }) => lampsOfKind[kind].some((name) => name === lamp));
  const sum = (of: (entry: (typeof progress)[number]) => number) =>
    progress.reduce((total, entry) => total + of(entry), 0);
  return {
    id: user.id,
    name: user.name,
    boardName: user.boardName,
    guest: user.guest,
    role: user.role,
    memberSince: user.createdAt,
    signInMethods: [
      ...(user.passwordHash ? ["password"] : []),
      ...user.oauthAccounts.map((account) => account.provider),
    ],
    solved: count((entry) => entry.solved),
    total: progress.length,
    lamps: {
      correct: count((entry) => entry.lamps.correct),
      stable: count((entry) => entry.lamps.stable),
      fast: count((entry) => entry.lamps.fast),
    },
    lampsPossible: { correct: having("correct"), stable: having("stable"), fast: having("fast") },
    points: { earned: sum((entry) => entry.bestPoints), possible: sum((entry) => entry.pointsPossible) },
    attempts: sum((entry) => entry.attempts),
    recent: user.submissions.map(({ verdict, version, ...row }) => ({
      ...row,
      slug: version.exercise.slug,
      verdict: verdict?.kind ?? null,
    })),
  };
}
