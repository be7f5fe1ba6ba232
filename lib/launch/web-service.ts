import { delimiter } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Journal } from "./journal.ts";
import { ROOT } from "./root.ts";
import { Service } from "./service.ts";
import type { Settings } from "./settings.ts";

const PEER_ADDRESS = fileURLToPath(new URL("peer-address.ts", import.meta.url));

export interface WebOptions {
  readonly mode: "production" | "development";
  readonly settings: Settings;
  readonly databaseUrl: string;
  readonly dirs: readonly string[];
  readonly journal: Journal;
}

/** Next as a child process: `next start`, or `next dev` with hot reload. */
export function webService({ mode, settings, databaseUrl, dirs, journal }: WebOptions): Service {
  const { HOST, PORT } = settings;
  return new Service({
    name: "web",
    args: [
      "--import",
      PEER_ADDRESS,
      `${ROOT}/node_modules/next/dist/bin/next`,
      mode === "production" ? "start" : "dev",
      "--hostname",
      HOST,
      "--port",
      String(PORT),
      ROOT,
    ],
    env: {
      ...definedIn(process.env),
      NODE_ENV: mode,
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: settings.AUTH_SECRET,
      PUBLIC_URL: settings.PUBLIC_URL,
      DATA_DIR: settings.DATA_DIR,
      // Inside a bundle the repository cannot be found from the place of a source file.
      EXERCISES_DIR: dirs.join(delimiter),
      HOST,
      PORT: String(PORT),
    },
    ready: (_child, signal) => answers(`http://${reachable(HOST)}:${PORT}/api/health`, signal),
    readyTimeoutMs: 60_000,
    graceMs: 3_000,
    journal,
  });
}

async function answers(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const response = await fetch(url, { signal, redirect: "manual" }).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await sleep(100, null, { signal }).catch(() => null);
  }
}

/** An address to call a server at that listens on `host`. */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

function definedIn(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
