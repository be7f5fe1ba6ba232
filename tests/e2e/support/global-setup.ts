import { rmSync } from "node:fs";
import { makeDataDir } from "#tests/support/data-dir.ts";
import { freePort, Instance } from "./instance.ts";

/** One instance for all tests that do not need one of their own; its address is in E2E_URL. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = makeDataDir("e2e");
  const instance = new Instance({ dataDir, port: await freePort() });
  await instance.start();
  process.env.E2E_URL = instance.url;
  return async () => {
    await instance.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
