import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Journal } from "./journal.ts";
import { Service } from "./service.ts";

/** All that the grader gets to know; above all no secret that signs sessions. */
const PASSED_ON = [
  "PATH",
  "HOME",
  "TMPDIR",
  "TEMP",
  "LANG",
  "SYSTEMROOT",
  "EXERCISES_DIR",
  "RANKED_TIMINGS",
  "LOG_LEVEL",
];

/** The grading process (grader.ts). It says "ready" over its channel when it waits for jobs. */
export function graderService({ databaseUrl, journal }: { databaseUrl: string; journal: Journal }): Service {
  const passedOn = PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return new Service({
    name: "grader",
    args: [fileURLToPath(new URL("grader.ts", import.meta.url))],
    env: { ...Object.fromEntries(passedOn), NODE_ENV: "production", DATABASE_URL: databaseUrl },
    ready: async (child, signal) => void (await once(child, "message", { signal })),
    readyTimeoutMs: 30_000,
    graceMs: 8_000,
    journal,
  });
}
