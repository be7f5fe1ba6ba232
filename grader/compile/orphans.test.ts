import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test, vi } from "vitest";
import { executableOf, isAlive, startedProcesses } from "../processes/started-processes.ts";

const grader = `
  import { createCompiler } from ${JSON.stringify(import.meta.resolve("./index.ts"))};
  await createCompiler();
  console.log("ready");
  setInterval(() => {}, 1_000);
`;

test.runIf(process.platform === "linux")("no compiler outlives its grader, however deaf it is", async () => {
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", grader], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(parent.stdout, "data");
  const compilers = startedProcesses(parent.pid);
  expect(compilers.length).toBeGreaterThan(1);
  // What takes their rights away comes first, and only its last step makes them die with their parent.
  await vi.waitFor(() => expect(compilers.filter((pid) => !isCompiler(pid))).toEqual([]), {
    timeout: 10_000,
  });
  // A stopped process reads no end of file from its pipes, like one that is lost in hostile types.
  for (const pid of compilers) process.kill(pid, "SIGSTOP");
  try {
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(compilers.filter(isAlive)).toEqual([]), { timeout: 5_000 });
  } finally {
    for (const pid of compilers.filter(isAlive)) process.kill(pid, "SIGKILL");
  }
});

function isCompiler(pid: number): boolean {
  return /\/(esbuild|tsc)$/.test(executableOf(pid));
}
