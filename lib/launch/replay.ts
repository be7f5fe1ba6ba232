import { z } from "zod";
import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import { explainVerdict } from "#grader/judge/explain/index.ts";
import { Verdict } from "#grader/judge/verdict.ts";
import { createGrader } from "#grader/service/grader.ts";
import { createDb } from "#lib/db/index.ts";
import { findAddress } from "./database-address.ts";
import { failureLine, LaunchError } from "./failure.ts";
import { readSettings } from "./settings.ts";
import { verdictDifferences } from "./verdict-differences.ts";

/**
 * `npm run replay -- <submission id>`: grades a submission again, with the source and the seed it was graded with, and shows
 * both verdicts. Exit 0 when they agree, 1 when they differ, 2 when it could not be graded again. Records nothing.
 */
try {
  process.exitCode = (await replay(process.argv[2])) ? 0 : 1;
} catch (error) {
  console.error(`✗ ${failureLine(error)}`);
  process.exitCode = 2;
}

async function replay(id: string | undefined): Promise<boolean> {
  if (!z.uuid().safeParse(id).success || !id)
    throw new LaunchError("Which one? npm run replay -- <submission id>");
  const { slug, source, seed, version, verdict: recorded } = await readSubmission(id);
  const grader = await createGrader({ exerciseDirs: exerciseDirs(process.env) });
  try {
    const repeated = await grader.grade({ slug, source, seed });
    print("recorded", recorded);
    print("repeated", repeated);
    if (repeated.exercise.version !== version) {
      console.log(
        `\nThe exercise has changed since: version ${version} then, ${repeated.exercise.version} now.`,
      );
    }
    const differences = verdictDifferences(recorded, repeated);
    console.log(
      differences.length === 0
        ? "\nThey agree."
        : `\nThey differ:\n${differences.map((line) => `  ${line}`).join("\n")}`,
    );
    return differences.length === 0;
  } finally {
    await grader.close();
  }
}

async function readSubmission(id: string) {
  const { databaseUrl, DATA_DIR } = readSettings(process.env);
  const url = databaseUrl ?? findAddress(DATA_DIR);
  if (!url)
    throw new LaunchError("The database is not running: start it with `npm start`, or set DATABASE_URL.");
  const db = createDb(url);
  try {
    const row = await db.submission.findUnique({
      where: { id },
      select: {
        source: true,
        seed: true,
        exerciseVersion: true,
        version: { select: { exercise: { select: { slug: true } } } },
        verdict: { select: { record: true } },
      },
    });
    if (!row) throw new LaunchError(`There is no submission ${id}.`);
    if (!row.verdict) throw new LaunchError(`Submission ${id} has no verdict yet.`);
    const verdict = Verdict.parse(row.verdict.record);
    const { slug } = row.version.exercise;
    return { slug, source: row.source, seed: row.seed, version: row.exerciseVersion, verdict };
  } finally {
    await db.$disconnect();
  }
}

function print(title: string, verdict: Verdict): void {
  const { headline } = explainVerdict(verdict, "en");
  const groups = verdict.groups
    .map(({ id, status, passed, total }) => `${id} ${status} ${passed}/${total}`)
    .join(" · ");
  console.log(`\n${title}: ${verdict.verdict} — ${headline}\n  ${groups || "no group ran"}`);
}
