import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandboxPool, type SandboxPool } from "./index.ts";
import { testLimits } from "./test-runner.ts";

let pool: SandboxPool;
beforeAll(async () => {
  pool = await createSandboxPool({ memoryMb: 128 });
});
afterAll(() => pool.close());

/** What is seen after one call of `f`. */
async function inspect(js: string) {
  const runner = await pool.open(testLimits);
  try {
    await runner.load({ js, exportName: "f", result: "number" });
    await runner.call([{ args: [new Float64Array([3, 4])] }]);
    return await runner.inspect?.();
  } finally {
    await runner.close();
  }
}

const f = "export function f(x) { return x[0] + x[1] }";

describe("tampering is seen, and named", () => {
  test.each([
    ["Math.abs = () => 0", ["replaced:Math.abs"]],
    ["Object.is = () => true; Number.isNaN = () => true", ["replaced:Object.is", "replaced:Number.isNaN"]],
    ["Date.now = () => 1", ["replaced:Date.now"]],
    ["delete JSON.stringify", ["replaced:JSON.stringify", "replaced:JSON"]],
    ["Float64Array.prototype.set = () => {}", ["replaced:Float64Array.prototype.set"]],
    [
      "Object.defineProperty(Float64Array.prototype, 'length', { get: () => 0 })",
      ["replaced:Float64Array.prototype.length"],
    ],
    [
      "Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true })",
      ["replaced:the iterator of arrays"],
    ],
    ["Object.defineProperty(Object.prototype, 'get', { set() {} })", ["trap:Object.prototype.get"]],
    ["Object.defineProperty(Array.prototype, 1, { get() {} })", ["trap:Array.prototype.1"]],
    [
      "for (const k of ['value', 'get', 'set']) Object.defineProperty(Object.prototype, k, { __proto__: null, get: () => true })",
      ["trap:Object.prototype.value"],
    ],
    ["Object.defineProperty(Object.prototype, 'ok', { get() {}, set() {} })", ["trap:Object.prototype.ok"]],
    ["Error.prepareStackTrace = (e, s) => s[0].getThis(); new Error().stack", ["stack-probe"]],
    [
      "Object.defineProperty(Error, 'prepareStackTrace', { value: (e, s) => s.map((x) => x.getFunction()) }); new Error().stack",
      ["stack-probe"],
    ],
  ])("%s", async (code, signals) => {
    const inspection = await inspect(`${code};\n${f}`);
    expect(inspection?.stop).toBeNull();
    expect(inspection?.signals.filter((signal) => signal !== "replaced:JSON")).toEqual(
      signals.filter((signal) => signal !== "replaced:JSON"),
    );
  });

  test("what stands for a built-in function and does not return ends the inspection", async () => {
    expect(await inspect(`Math.max = () => { for (;;); };\n${f}`)).toMatchObject({
      signals: [],
      stop: { kind: "time-limit" },
    });
  });
});

describe("honest code causes no signal", () => {
  test.each([
    "",
    "Array.prototype.sum = function () { return 0 }; Object.prototype.rows = 1; Object.prototype.then = () => {}",
    "Math.abs = (x) => x < 0 ? -x : x; Float64Array.prototype.map = function (g) { return Float64Array.from(this, g) }",
    "Date.now = () => +new Date(); globalThis.performance = { now: () => 0 }",
    "for (const o of [Object, Array, Float64Array, Function]) Object.freeze(o.prototype); Object.freeze(Math)",
    "Object.defineProperty(Array.prototype, 'last', { get() { return this[this.length - 1] } })",
    "Error.prepareStackTrace = (e, s) => s.map((x) => x.getFunctionName() + x.getLineNumber()).join(); new Error().stack",
    "const Math = { abs: () => 0 }, process = 1, require = 2; class Float64Array {}",
    "Object.defineProperty(Error, 'prepareStackTrace', { value: (e, s) => s.map((x) => x.getFileName()).join() }); new Error().stack",
    "Object.defineProperty(Error, 'prepareStackTrace', { get: () => undefined }); new Error().stack",
    "delete Error.prepareStackTrace; Error.prepareStackTrace = () => { throw 1 }",
    "for (const k of ['ok', 'error', 'data']) Object.defineProperty(Object.prototype, k, { get: () => true })",
    "delete Object.prototype.__proto__; delete globalThis.escape",
  ])("%s", async (code) => {
    expect(await inspect(`${code};\n${f}`)).toEqual({ signals: [], stop: null });
  });
});
