import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { emptyEnvironment, probeLayers } from "./system-layers.ts";

const node = process.execPath;
const layers = probeLayers({ addressSpaceMb: 5_000, cpuSeconds: 60, reads: [node] });
const has = (...names: string[]): boolean => names.every((name) => layers.names.includes(name));
const started: ChildProcess[] = [];
afterAll(() => started.forEach((child) => child.kill("SIGKILL")));

/** What a sandbox process could do whose engine and permission model have been overcome. */
function own(script: string): string {
  const [file = node, ...args] = [...layers.wrap(), node, "-e", script];
  const { stdout } = spawnSync(file, args, { env: emptyEnvironment, encoding: "utf8", timeout: 20_000 });
  return stdout.trim();
}

/** A neighbour behind the same layers, waiting. */
async function neighbour(): Promise<number> {
  const [file = node, ...args] = [
    ...layers.wrap(),
    node,
    "-e",
    "console.log(process.pid); setInterval(() => {}, 1000)",
  ];
  const child = spawn(file, args, { env: emptyEnvironment, stdio: ["ignore", "pipe", "ignore"] });
  started.push(child);
  await once(child.stdout!, "data");
  return child.pid!;
}

describe("a process behind the layers, with all of Node in its hands", () => {
  test.runIf(has("unprivileged user"))("cannot read its neighbour's memory, nor stop it", async () => {
    const pid = await neighbour();
    const told = own(`
      const tried = (act) => { try { act(); return "done" } catch (error) { return error.code } };
      console.log([tried(() => process.kill(${pid}, "SIGSTOP")), tried(() => require("fs").openSync("/proc/${pid}/mem", "r")),
        tried(() => require("fs").readFileSync("/proc/${pid}/environ"))].join())`);
    expect(told).toBe("EPERM,EACCES,EACCES");
  });

  test.runIf(has("unprivileged user"))("cannot read what belongs to us alone", () => {
    expect(
      own(
        `try { require("fs").readFileSync("/proc/${process.pid}/environ"); console.log("read") } catch (error) { console.log(error.code) }`,
      ),
    ).toBe("EACCES");
  });

  test.runIf(has("no network"))("cannot reach a server of this machine", async () => {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const connect = `const s = require("net").connect(${port}, "127.0.0.1"); s.on("connect", () => { console.log("in"); process.exit() }); s.on("error", (e) => console.log(e.code))`;
    expect(own(connect)).toBe("ENETUNREACH");
    server.close();
  });

  test.runIf(has("resource limits"))("can fill no disk and no memory", () => {
    const path = join(tmpdir(), `innerproduct-layers-${process.pid}`);
    own(`try { require("fs").writeFileSync(${JSON.stringify(path)}, "x") } catch {}`);
    expect(existsSync(path) ? readFileSync(path, "utf8") : "").toBe("");
    expect(
      own(`try { new ArrayBuffer(6e9); console.log("made") } catch (error) { console.log(error.name) }`),
    ).toBe("RangeError");
  });

  test.runIf(has("unprivileged user", "resource limits"))("cannot start processes without end", () => {
    const many = `const { spawn } = require("child_process"); let failed = 0; for (let i = 0; i < 100; i++) { const c = spawn("/bin/sleep", ["1"]); c.on("error", () => { failed++ }); } setTimeout(() => { console.log(failed > 0); process.exit() }, 500)`;
    expect(own(many)).toBe("true");
  });

  test.runIf(has("no new privileges"))("gains no rights by programs that have them", () => {
    expect(
      own(`console.log(/NoNewPrivs:\\t1/.test(require("fs").readFileSync("/proc/self/status", "utf8")))`),
    ).toBe("true");
  });
});
