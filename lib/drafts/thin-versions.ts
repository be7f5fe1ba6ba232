import type { Transaction } from "../db/index.ts";

const versionsMax = 100;
/** The latest are never thinned out. */
const untouched = 30;

/** Keeps the number of versions bounded: of the older ones, drops the one that follows closest on another. */
export async function thinVersions(
  tx: Transaction,
  key: { userId: string; exerciseId: string },
): Promise<void> {
  const count = await tx.draftVersion.count({ where: key });
  if (count <= versionsMax) return;
  await tx.$executeRaw`
    delete from draft_versions v
    using (
      select revision from (
        select revision, row_number() over (order by revision desc) as place,
               saved_at - lag(saved_at) over (order by revision) as gap
        from draft_versions where user_id = ${key.userId}::uuid and exercise_id = ${key.exerciseId}::uuid
      ) as spaced
      where place > ${untouched} order by gap nulls last, revision limit ${count - versionsMax}
    ) as closest
    where v.user_id = ${key.userId}::uuid and v.exercise_id = ${key.exerciseId}::uuid and v.revision = closest.revision`;
}
