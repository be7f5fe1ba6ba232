import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TESTS = 20;
const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface VitestProject {
  /** Milliseconds from the start of `vitest run` to its end. Throws unless all twenty tests pass. */
  run(): Promise<number>;
  remove(): void;
}

/** A project of two files, a learner's attention and twenty tests of it, as it is set up with vitest everywhere. */
export function makeVitestProject(solution: string): VitestProject {
  const dir = mkdtempSync(join(tmpdir(), "innerproduct-vitest-"));
  const suite = readFileSync(new URL("attention.suite.ts", import.meta.url), "utf8");
  writeFileSync(join(dir, "attention.ts"), solution);
  writeFileSync(join(dir, "attention.test.ts"), suite.replace("#grader/core/index.ts", "./attention.ts"));
  writeFileSync(join(dir, "package.json"), JSON.stringify({ type: "module" }));
  symlinkSync(join(root, "node_modules"), join(dir, "node_modules"), "dir");
  return {
    run: () => runVitest(dir),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

function runVitest(dir: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run"], {
    cwd: dir,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const elapsedMs = performance.now() - startedAt;
      if (code === 0 && output.includes(`${TESTS} passed`)) resolve(elapsedMs);
      else reject(new Error(`vitest did not pass its ${TESTS} tests:\n${output}`));
    });
  });
}
