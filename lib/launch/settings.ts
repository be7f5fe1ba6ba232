import { parseEnv, type Env } from "#lib/env.ts";
import { LaunchError } from "./failure.ts";

export interface Settings extends Omit<Env, "DATABASE_URL"> {
  /** null: the embedded server is used. */
  readonly databaseUrl: string | null;
}

const NODE_MAJOR_MIN = 26;
/** Stands in while the embedded server, which chooses its own port, is not up yet. */
const NOT_KNOWN_YET = "postgresql://localhost/innerproduct";

/** What the environment says, parsed once for all that is started. */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  assertNodeVersion();
  const databaseUrl = variables.DATABASE_URL?.trim() || null;
  const { DATABASE_URL: _, ...env } = parseEnv({ ...variables, DATABASE_URL: databaseUrl ?? NOT_KNOWN_YET });
  return { ...env, databaseUrl };
}

function assertNodeVersion(): void {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= NODE_MAJOR_MIN) return;
  throw new LaunchError(
    `This is Node ${process.versions.node}, Innerproduct needs ${NODE_MAJOR_MIN}. \`npm ci\` brings it; then start with \`npm start\`.`,
  );
}
