import type { Journal } from "./journal.ts";

// What reads the database is loaded late: the client it needs may only just have been generated.

/** Brings the schema and the exercises' rows up to date, a line for each. */
export async function prepareDatabase(databaseUrl: string, journal: Journal): Promise<void> {
  await journal.step("migrations", async (detail) => {
    const { migrateDatabase } = await import("#lib/db/migrate.ts");
    const applied = await migrateDatabase(databaseUrl);
    detail(applied.length > 0 ? `applied ${applied.join(", ")}` : "up to date");
  });
  await journal.step("exercises", async (detail) => {
    const { createDb } = await import("#lib/db/index.ts");
    const { listExercises, syncExercises } = await import("#lib/exercises/index.ts");
    const { getLessons } = await import("#lib/lessons/index.ts");
    const db = createDb(databaseUrl);
    try {
      await syncExercises(db);
      const [{ length }, { size }] = [await listExercises(), await getLessons()];
      detail(
        `${length} ${length === 1 ? "exercise" : "exercises"}, ${size} ${size === 1 ? "lesson" : "lessons"}`,
      );
    } finally {
      await db.$disconnect();
    }
  });
}
