import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";

/** A busy loop beside the timings. It goes where the system puts it, as a neighbour would. Returns what ends it. */
export async function startOtherLoad(): Promise<() => void> {
  const child = spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" });
  await once(child, "spawn");
  return () => void child.kill("SIGKILL");
}
