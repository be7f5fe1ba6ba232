import { failureLine, LaunchError } from "./failure.ts";
import { invitationLine, inviteFirstInstructor } from "./invite-instructor.ts";
import { createJournal } from "./journal.ts";
import { prepareDatabase } from "./prepare-database.ts";

/** Brings the database at DATABASE_URL up to date and ends: the first container of docker-compose.yml. */
const journal = createJournal(process.stdout);
try {
  const { DATABASE_URL, PUBLIC_URL } = process.env;
  if (!DATABASE_URL) throw new LaunchError("DATABASE_URL: say which database to bring up to date.");
  if (!PUBLIC_URL) throw new LaunchError("PUBLIC_URL: say at which address people reach the web.");
  await prepareDatabase(DATABASE_URL, journal);
  const invitation = await inviteFirstInstructor(DATABASE_URL, PUBLIC_URL);
  if (invitation) journal.note(`\n${invitationLine(invitation)}\n`);
} catch (error) {
  process.stderr.write(`✗ ${failureLine(error)}\n`);
  process.exitCode = 1;
}
