import { spawn } from "node:child_process";
import { once } from "node:events";
import { basename } from "node:path";
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
  let compilers: number[] = [];
  try {
    await once(parent.stdout, "data");
    // The translator need not be there when the type checker is. What takes their rights away comes first, and only its last step
    // makes them die with their parent.
    compilers = await vi.waitFor(
      () => {
        const started = startedProcesses(parent.pid);
        expect(started.map(programOf).toSorted()).toEqual(["esbuild", "tsc"]);
        return started;
      },
      { timeout: 20_000 },
    );
    // A stopped process reads no end of file from its pipes, like one that is lost in hostile types.
    for (const pid of compilers) process.kill(pid, "SIGSTOP");
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(compilers.filter(isAlive)).toEqual([]), { timeout: 20_000 });
  } finally {
    parent.kill("SIGKILL");
    for (const pid of compilers.filter(isAlive)) process.kill(pid, "SIGKILL");
  }
});

function programOf(pid: number): string {
  return basename(executableOf(pid));
}
