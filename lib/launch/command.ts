import { spawn } from "node:child_process";
import { LaunchError } from "./failure.ts";
import { ROOT } from "./root.ts";

export interface Command {
  /** How a failure names it: "The web build". */
  readonly name: string;
  /** Arguments to Node. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

const TAIL_LINES = 30;

/** Runs a Node program to its end, quietly; a failure shows the end of what it said. */
export async function runCommand({ name, args, env = {}, signal }: Command): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(signal ? { signal } : {}),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === 0) return;
  if (/ENOSPC|no space left on device/i.test(output))
    throw Object.assign(new Error(output), { code: "ENOSPC" });
  const tail = output.trimEnd().split("\n").slice(-TAIL_LINES);
  throw new LaunchError(`${name} failed. It said:\n${tail.map((line) => `  ${line}`).join("\n")}`);
}
