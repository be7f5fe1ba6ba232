import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readlinkSync } from "node:fs";
import { expect, test, vi } from "vitest";

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
  const children = readFileSync(`/proc/${parent.pid}/task/${parent.pid}/children`, "latin1");
  const compilers = children.trim().split(" ").map(Number);
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
  return /\/(esbuild|tsc)$/.test(readlinkSync(`/proc/${pid}/exe`));
}

/** A zombie that nobody has collected yet is as dead as one that was. */
function isAlive(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, "latin1"));
}
