import type { Instance } from "#tests/e2e/support/instance.ts";

export interface Start {
  readonly seconds: number;
  /** What the launcher printed of each step, as it stands. */
  readonly steps: readonly string[];
}

/** From `npm start` to the line with the address. */
export async function measureStart(instance: Instance): Promise<Start> {
  const before = performance.now();
  await instance.start();
  const seconds = (performance.now() - before) / 1000;
  return { seconds, steps: instance.output.split("\n").filter((line) => line.startsWith("✓")) };
}
