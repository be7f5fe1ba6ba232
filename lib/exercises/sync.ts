import type { Db } from "../db/index.ts";
import { getCatalogue } from "./catalogue.ts";

/** Tells the database which exercises there are; those whose folder is gone are retired. For the start of a service. */
export async function syncExercises(db: Db, now: Date = new Date()): Promise<void> {
  const { exercises } = await getCatalogue();
  await db.$transaction(async (tx) => {
    // One service at a time; and everything is retired first, so that two exercises may swap their slugs.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('innerproduct.exercises'))`;
    await tx.exercise.updateMany({ where: { retiredAt: null }, data: { retiredAt: now } });
    for (const { slug, manifest } of exercises) {
      await tx.exercise.upsert({
        where: { id: manifest.uuid },
        create: { id: manifest.uuid, slug },
        update: { slug, retiredAt: null },
      });
    }
    await tx.exerciseVersion.createMany({
      data: exercises.map(({ manifest }) => ({ exerciseId: manifest.uuid, version: manifest.version })),
      skipDuplicates: true,
    });
  });
}
