import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { forkServer, translators, typeServers } from "../processes/started-processes.ts";
import { createCompiler } from "./index.ts";

test.runIf(process.platform === "linux")(
  "a type checker that is killed from elsewhere costs nobody a right program: the next one is asked",
  async () => {
    const compiler = await createCompiler({ lanes: 1 });
    try {
      const [server] = typeServers();
      expect(server).toBeDefined();
      // Stopped, so that the program is surely with it when it dies.
      process.kill(server!, "SIGSTOP");
      const compiled = compiler.compile({ source: "export const f = (): number => 1;", exportName: "f" });
      await delay(50);
      process.kill(server!, "SIGKILL");
      expect((await compiled).kind).toBe("compiled");
    } finally {
      await compiler.close();
    }
  },
);

test.runIf(process.platform === "linux")(
  "a translator that dies with what started it is a fault of ours, not a limit of the program, and the next one is served",
  async () => {
    const compiler = await createCompiler({ lanes: 1 });
    const request = { source: "export const f = (): number => 1;", exportName: "f" };
    try {
      const [waiting] = await vi.waitFor(() => {
        const found = translators();
        expect(found).toHaveLength(1);
        return found;
      });
      process.kill(waiting!, "SIGSTOP");
      const compiled = compiler.compile(request).catch((error: unknown) => String(error));
      await delay(50);
      process.kill(forkServer(), "SIGKILL");
      expect(await compiled).toMatch(/is gone/);
      expect((await compiler.compile(request)).kind).toBe("compiled");
    } finally {
      await compiler.close();
    }
  },
);
