import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("grading-worker.ts", import.meta.url));

/** Starts a grader service and resolves when it takes jobs. */
export async function spawnWorker(databaseUrl: string, exercisesDir: string): Promise<ChildProcess> {
  const args = ["--no-node-snapshot", script, databaseUrl, exercisesDir, "2"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  await Promise.race([
    once(child.stdout, "data"),
    once(child, "exit").then(([code]) => {
      throw new Error(`The grading worker ended with ${String(code)} before it was ready.`);
    }),
  ]);
  return child;
}

/** As the kernel does it when memory is short: no handler runs. */
export async function killHard(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

export async function stopSoftly(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
