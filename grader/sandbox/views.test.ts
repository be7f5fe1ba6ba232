import { afterAll, beforeAll, expect, test } from "vitest";
import type { ValueKind } from "../exercise/value.ts";
import type { CallRequest } from "../judge/runner.ts";
import { createSandboxPool, type SandboxPool } from "./index.ts";
import { runProgram } from "./test-runner.ts";

let pool: SandboxPool;
beforeAll(async () => {
  pool = await createSandboxPool({ memoryMb: 128 });
});
afterAll(() => pool.close());

const vector = (...values: number[]): Float64Array => new Float64Array(values);

async function outcome(js: string, result: ValueKind, call: CallRequest) {
  return (await runProgram(pool, js, { result, calls: [call] })).outcomes[0];
}

test("each view has a byte offset of its own, also where all lie in one buffer", async () => {
  const offsets = "export const f = (a, b) => Float64Array.of(a.byteOffset, b.byteOffset)";
  const args = [vector(1), vector(1)];
  expect(await outcome(offsets, "vector", { args, views: true })).toMatchObject({ value: vector(32, 40) });
  const one =
    "export const f = (a, b) => Float64Array.of(a.byteOffset, b.byteOffset, +(a.buffer === b.buffer), a[0], b[0])";
  const shared = await outcome(one, "vector", { args: [vector(7), vector(8)], views: "one buffer" });
  expect(shared).toEqual({
    kind: "returned",
    value: vector(32, 80, 1, 7, 8),
    mutated: [],
    aliases: "nothing",
  });
});

test.each([
  ["between two views of one buffer", "new Float64Array(a.buffer)[8] = 0; return 0"],
  ["into the second of them", "b[0] = 0; return 0"],
  ["behind the last", "new Float64Array(a.buffer).fill(0, -1); return 0"],
])("what is written %s is seen", async (_where, body) => {
  const call = { args: [vector(7), vector(8)], views: "one buffer" as const };
  const seen = await outcome(`export const f = (a, b) => { ${body} }`, "number", call);
  expect(seen).toMatchObject({ mutated: [1] });
});
