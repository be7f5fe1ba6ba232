import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

/** Keeps the checker busy for seconds. */
const longSum = "export const f = " + "1+".repeat(60_000) + "1";

const program = `
  import { createCompiler } from ${JSON.stringify(import.meta.resolve("./index.ts"))};
  const compiler = await createCompiler();
  void compiler.compile({ source: ${JSON.stringify(longSum)}, exportName: "f" });
  setTimeout(() => console.log("busy"), 300);
`;

test.runIf(process.platform === "linux")(
  "no compiler outlives a grader that was killed while it compiled",
  async () => {
    const grader = spawn(process.execPath, ["--input-type=module", "--eval", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(grader.stdout, "data");
    const compilers = readFileSync(`/proc/${grader.pid}/task/${grader.pid}/children`, "latin1")
      .trim()
      .split(" ");
    expect(compilers.length).toBeGreaterThan(1);
    grader.kill("SIGKILL");
    await vi.waitFor(() => expect(compilers.filter(isAlive)).toEqual([]), { timeout: 1_500 });
  },
);

/** A zombie that nobody has collected yet is as dead as one that was. */
function isAlive(pid: string): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, "latin1"));
}
