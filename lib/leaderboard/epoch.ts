import { Prisma } from "#prisma/generated/client.ts";
import type { RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";
import { queryPrepared, type Db, type Transaction } from "../db/index.ts";
import type { EpochView } from "./view.ts";

/** What every speedup of a board depends on beside the submission. */
export interface EpochKey {
  exerciseId: string;
  exerciseVersion: number;
  /** Digest of the reference kernels. */
  reference: string;
  nodeMajor: number;
  machineClass: string;
}

export function epochKeyOf({
  exercise,
  environment,
}: Pick<RankedTiming, "exercise" | "environment">): EpochKey {
  return {
    exerciseId: exercise.uuid,
    exerciseVersion: exercise.version,
    reference: environment.reference,
    nodeMajor: Number.parseInt(environment.node.replace(/^v/, ""), 10),
    machineClass: environment.machineClass,
  };
}

/** The epoch of that key; a new one begins now. */
export async function openEpoch(tx: Transaction, key: EpochKey): Promise<{ id: string; isNew: boolean }> {
  await tx.exerciseVersion.createMany({
    data: [{ exerciseId: key.exerciseId, version: key.exerciseVersion }],
    skipDuplicates: true,
  });
  const { count } = await tx.epoch.createMany({ data: [key], skipDuplicates: true });
  const { id } = await tx.epoch.findUniqueOrThrow({
    where: { exerciseId_exerciseVersion_reference_nodeMajor_machineClass: key },
    select: { id: true },
  });
  return { id, isNew: count === 1 };
}

/** The one that the board of the exercise shows: the latest. */
export function findCurrentEpoch(db: Pick<Transaction, "epoch">, exerciseId: string) {
  return db.epoch.findFirst({ where: { exerciseId }, orderBy: { begunAt: "desc" } });
}

/** The same for pages, past Prisma. */
export async function readCurrentEpoch(db: Db, exerciseId: string): Promise<EpochView | null> {
  const [epoch = null] = await queryPrepared<EpochView>(
    db,
    Prisma.sql`
      select exercise_version as "exerciseVersion", reference, node_major as "nodeMajor", machine_class as "machineClass",
             size_names as "sizeNames", begun_at as "begunAt"
      from epochs where exercise_id = ${exerciseId}::uuid order by begun_at desc limit 1`,
  );
  return epoch;
}

/** The same inside another query: its id. */
export function currentEpochId(exerciseId: string): Prisma.Sql {
  return Prisma.sql`(select id from epochs where exercise_id = ${exerciseId}::uuid order by begun_at desc limit 1)`;
}
