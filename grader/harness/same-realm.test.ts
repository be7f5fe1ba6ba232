/** In the tab the harness has no context of its own: it must hold its ground in the very realm that the program has made its own. */
import { createContext, runInContext } from "node:vm";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { describe, expect, test } from "vitest";
import type { Harness } from "./harness.ts";
import type { GuestRealm } from "./guest-realm.ts";

const entry = `
  export { installGuestRealm } from "./guest-realm.ts";
  export { createHarness } from "./harness.ts";`;
const bundle = buildSync({
  stdin: { contents: entry, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
  bundle: true,
  write: false,
  format: "iife",
  globalName: "made",
  target: "es2024",
  logLevel: "silent",
}).outputFiles[0]!.text;

function signalsOf(program: string): string[] {
  const { realm } = run(program);
  realm.inspect();
  return Array.from(realm.takeSignals());
}

/** One call of `f` on [3, 4] after `program` has had its way, all in one realm. */
function run(program: string, result: "number" | "vector" = "number") {
  const context = createContext();
  const parts: { realm: GuestRealm; harness: Harness; request: object } = runInContext(
    `"use strict"; (() => {
      ${bundle}
      const realm = made.installGuestRealm(globalThis, { logCharsMax: 1000 });
      const harness = made.createHarness(realm, { result: ${JSON.stringify(result)}, resultElementsMax: 100 });
      return { realm, harness, request: { args: [new Float64Array([3, 4])] } };
    })()`,
    context,
  );
  const { realm, harness, request } = parts;
  const namespace: object = runInContext(`"use strict"; (() => { ${program}; return { f } })()`, context);
  harness.adopt(namespace, "f");
  harness.prepare([request as never], false);
  harness.invoke();
  return { realm, outcome: harness.finish()[0] };
}

describe("in one realm with the program", () => {
  test("an honest program gets its answer and no signal", () => {
    const program = "function f(x) { return x[0] * x[1] }";
    expect(run(program).outcome).toMatchObject({ kind: "returned", value: 12, aliases: "nothing" });
    expect(signalsOf(program)).toEqual([]);
  });

  test.each([
    [
      "constructors",
      "globalThis.Float64Array = globalThis.Uint32Array = globalThis.WeakMap = globalThis.Array = globalThis.Symbol = function () { throw 1 }",
    ],
    [
      "getters of typed arrays",
      "for (const key of ['buffer', 'length', 'byteOffset']) Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), key, { get() { throw 1 } })",
    ],
    [
      "setters on every array",
      "for (const key of ['0', '1', '2']) Object.defineProperty(Array.prototype, key, { get() { return 99 }, set() { throw 1 }, configurable: true })",
    ],
    [
      "fields on every object",
      "for (const key of ['views', 'same', 'data', 'value', 'get', 'settle', 'outcome']) Object.defineProperty(Object.prototype, key, { __proto__: null, get() { return true }, set() { throw 1 }, configurable: true })",
    ],
    [
      "methods",
      "const { ownKeys } = Reflect; const die = () => { throw 1 }; const owners = [Array.prototype, String.prototype, WeakMap.prototype, Function.prototype, RegExp.prototype, Reflect, Object]; for (let i = 0; i < owners.length; i++) { const keys = ownKeys(owners[i]); for (let k = 0; k < keys.length; k++) { if (keys[k] !== 'prototype' && keys[k] !== 'constructor') { try { owners[i][keys[k]] = die } catch {} } } }",
    ],
  ])("a program that has replaced %s changes nothing of what is seen of its call", (_name, code) => {
    const { outcome } = run(
      `const g = (x) => { x[0] = 5; return x[0] * x[1] }; function f(x) { return g(x) }; ${code}`,
    );
    expect(outcome).toMatchObject({ kind: "returned", value: 20, aliases: "nothing" });
    expect(outcome?.mutated[0]).toBe(0);
  });

  test("the same signals are found as in the sandbox", () => {
    expect(signalsOf("Math.abs = () => 0; function f(x) { return 0 }")).toEqual(["replaced:Math.abs"]);
    const trap =
      "Object.defineProperty(Object.prototype, 'kind', { get: () => 0 }); function f() { return 0 }";
    expect(signalsOf(trap)).toEqual(["trap:Object.prototype.kind"]);
  });
});
