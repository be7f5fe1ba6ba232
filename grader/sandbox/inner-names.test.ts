import { afterAll, beforeAll, expect, test } from "vitest";
import { nestedTooDeeply } from "../judge/nested-too-deeply.ts";
import { createSandboxPool, type SandboxPool } from "./index.ts";
import { runProgram } from "./test-runner.ts";

let pool: SandboxPool;
beforeAll(async () => {
  pool = await createSandboxPool({ memoryMb: 128 });
});
afterAll(() => pool.close());

test("a stack that a program prints or throws ends with its own frames", async () => {
  const stack = "new Error('x').stack + '|'";
  const js = `export function f() { console.log(${stack}); throw new Error(${stack}) }`;
  const { outcomes, logs } = await runProgram(pool, js);
  const own = /^Error: x\n    at f \(submission\.js:1:\d+\)\|$/u;
  expect(logs.lines).toEqual([expect.stringMatching(own)]);
  expect(outcomes).toMatchObject([{ kind: "threw", thrown: { message: expect.stringMatching(own) } }]);
});

test.each([
  ["nested too deeply", "`${".repeat(6_000) + "1" + "}`".repeat(6_000), nestedTooDeeply],
  ["no expression", "1 +;", "Unexpected token ';'"],
])("why a file cannot be compiled is told without a place in another: %s", async (_, expression, message) => {
  const { load } = await runProgram(pool, `export const f = () => ${expression}`);
  expect(load).toMatchObject({ kind: "threw", thrown: { message } });
});
