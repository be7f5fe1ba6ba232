import { RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";
import type { Context } from "../context.ts";
import { findCurrentEpoch } from "./epoch.ts";
import { errorUlps } from "./error-ulps.ts";
import { requireBoard } from "./require-board.ts";
import type { BaselineRow } from "./view.ts";

/** The staged references of an exercise as they were timed in its current epoch, the slowest first. */
export async function getBaselines(context: Pick<Context, "db">, slug: string): Promise<BaselineRow[]> {
  const { uuid } = await requireBoard(slug);
  const epoch = await findCurrentEpoch(context.db, uuid);
  return epoch ? readBaselines(context, epoch.id) : [];
}

export async function readBaselines({ db }: Pick<Context, "db">, epochId: string): Promise<BaselineRow[]> {
  const rows = await db.baselineTiming.findMany({ where: { epochId }, orderBy: { speedup: "asc" } });
  return rows.map(({ stageId, timing }) => {
    const { speedup, interval, sizes, growth, checks } = RankedTiming.parse(timing);
    return {
      stageId,
      speedup,
      interval,
      sizes: sizes.map((size) => ({
        name: size.name,
        speedup: size.speedup,
        allocatedBytes: size.allocatedBytes,
      })),
      growthExponent: growth?.exponent ?? null,
      maxErrorUlps: errorUlps(checks.maxErrorUlps),
    };
  });
}
