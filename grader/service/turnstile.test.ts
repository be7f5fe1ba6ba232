import { expect, it } from "vitest";
import { createTurnstile } from "./turnstile.ts";

it("lets one task through at a time, in order, also after one that fails", async () => {
  const turnstile = createTurnstile();
  const events: string[] = [];
  const task = (name: string, fails = false) =>
    turnstile(async () => {
      events.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push(`${name} out`);
      if (fails) throw new Error(name);
    });
  const [first, second, third] = [task("a"), task("b", true), task("c")];
  await first;
  await expect(second).rejects.toThrow("b");
  await third;
  expect(events).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
});
