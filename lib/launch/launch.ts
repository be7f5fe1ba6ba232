import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import { openDatabase, type Database } from "./database.ts";
import { assertSpaceLeft } from "./disk-space.ts";
import { failureLine } from "./failure.ts";
import { graderService } from "./grader-service.ts";
import { invitationLine, inviteFirstInstructor } from "./invite-instructor.ts";
import { createJournal, type Journal } from "./journal.ts";
import { assertPortFree } from "./port.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { prismaClient, runBundles, webBuild } from "./products.ts";
import { readSettings, type Settings } from "./settings.ts";
import { onStopRequest, Started } from "./shut-down.ts";
import { makeIfChanged, type Product } from "./stamp.ts";
import { watchSources } from "./watch-sources.ts";
import { webService } from "./web-service.ts";

export type Mode = "production" | "development";

interface Session {
  readonly mode: Mode;
  readonly journal: Journal;
  readonly started: Started;
  readonly stop: AbortSignal;
}

/** Brings everything up, stays until it is asked to stop, leaves nothing behind, and ends this process. */
export async function launch(mode: Mode): Promise<never> {
  const journal = createJournal(process.stdout);
  const stop = onStopRequest();
  const started = new Started();
  let exitCode = 0;
  try {
    await bringUp({ mode, journal, started, stop });
    await untilAborted(stop);
    if (stop.reason instanceof Error) throw stop.reason;
    journal.note("\nStopping …");
  } catch (error) {
    exitCode = 1;
    const asked = stop.aborted && !(stop.reason instanceof Error);
    if (!asked) process.stderr.write(`✗ ${failureLine(error)}\n`);
  }
  await started.endAll((name, error) => journal.note(`! ${name} did not end well: ${failureLine(error)}`));
  process.exit(exitCode);
}

async function bringUp(session: Session): Promise<void> {
  const { mode, journal, started, stop } = session;
  const settings = readSettings(process.env);
  const dirs = exerciseDirs(process.env);

  await assertPortFree(settings.HOST, settings.PORT);
  if (!settings.databaseUrl) await assertSpaceLeft(settings.DATA_DIR);
  await make(session, prismaClient(stop));
  const database = await bringUpDatabase(session, settings);
  stop.throwIfAborted();
  // A developer's slip in grader/ is no reason to go without the web: the watcher tries again after the next change.
  const tolerate = (work: Promise<void>): Promise<void> =>
    mode === "development" ? work.catch(journal.noteFailure) : work;
  await tolerate(make(session, runBundles(dirs)));
  if (mode === "production") await make(session, webBuild(stop));

  const web = webService({ mode, settings, databaseUrl: database.url, dirs, journal });
  const grader = graderService({ databaseUrl: database.url, journal });
  started.add("web and grader", async () => void (await Promise.all([web.stop(), grader.stop()])));
  const startGrader = journal.step(grader.name, () => grader.start());
  const startWeb = journal.step(web.name, () => web.start());
  // A developer's slip in grader/ is no reason to go without the web: the watcher starts the grader after the next change.
  const bothUp = Promise.all([
    startWeb,
    mode === "development" ? startGrader.catch(journal.noteFailure) : startGrader,
  ]);
  await Promise.race([bothUp, untilAborted(stop)]);
  stop.throwIfAborted();
  if (mode === "development") started.add("the watcher", watchSources({ dirs, grader, journal }));

  const invitation = await inviteFirstInstructor(database.url, settings.PUBLIC_URL);
  if (invitation) journal.note(`\n${invitationLine(invitation)}`);
  journal.note(`\n  Innerproduct is at  ${settings.PUBLIC_URL}\n  Ctrl-C stops it; everything is kept.\n`);
}

async function bringUpDatabase({ journal, started }: Session, settings: Settings): Promise<Database> {
  const database = await journal.step("database", async (detail) => {
    const opened = await openDatabase(settings, journal);
    started.add("the database", opened.close);
    detail(opened.description);
    return opened;
  });
  await prepareDatabase(database.url, journal);
  return database;
}

async function make({ journal, stop }: Session, product: Product): Promise<void> {
  await journal.step(product.title, async (detail) => {
    detail((await makeIfChanged(product)) ? "made" : "up to date");
  });
  stop.throwIfAborted();
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
