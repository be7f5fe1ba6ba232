import { hostname } from "node:os";
import type { Db } from "../db/index.ts";

/** Tells the others that this service lives for another `seconds`. By the database's clock: machines differ. */
export async function renewLease(db: Db, poolId: string, seconds: number): Promise<void> {
  await db.$executeRaw`
    insert into grader_services (pool_id, host, lease_ends_at)
    values (${poolId}, ${hostname()}, now() + make_interval(secs => ${seconds}))
    on conflict (pool_id) do update set lease_ends_at = excluded.lease_ends_at`;
}

export async function endLease(db: Db, poolId: string): Promise<void> {
  await db.graderService.deleteMany({ where: { poolId } });
}

/**
 * Gives the jobs of dead services to the living, within seconds (graphile-worker itself waits four hours). A lock is
 * dead when it is older than a lease and its service holds none. Resolves to how many services were found dead.
 */
export async function releaseDeadServices(db: Db, seconds: number): Promise<number> {
  const dead = await db.$queryRaw<{ poolId: string }[]>`
    select distinct locked_by as "poolId" from graphile_worker.jobs j
    where locked_by is not null and locked_at < now() - make_interval(secs => ${seconds})
      and not exists (select from grader_services g where g.pool_id = j.locked_by and g.lease_ends_at > now())`;
  if (dead.length > 0) {
    const ids = dead.map(({ poolId }) => poolId);
    await db.$executeRaw`select graphile_worker.force_unlock_workers(${ids}::text[])`;
  }
  await db.$executeRaw`delete from grader_services where lease_ends_at < now() - interval '1 hour'`;
  return dead.length;
}
