import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { typeServers } from "../processes/started-processes.ts";
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
