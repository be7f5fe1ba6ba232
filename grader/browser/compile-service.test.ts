import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createCompileService } from "./compile-service.browser.ts";

const types = readFileSync(new URL("../exercise/innerproduct.d.ts", import.meta.url), "utf8");
const service = createCompileService(types);
const compile = (source: string) => service.compile({ source, exportName: "dot" });

describe("compiling in the tab", () => {
  test("all of TypeScript works, and types of innerproduct leave no import behind", () => {
    const result = compile(
      `import type { Vector } from "innerproduct";
enum Mode { Plain }
namespace inner { export const zero = 0; }
class Sum { constructor(private value: number) {} get() { return this.value; } }
export function dot(a: Vector, b: Vector): number {
  console.log(Mode.Plain, a.length);
  return new Sum(inner.zero + a[0] * b[0]).get();
}
`,
    );
    expect(result.kind).toBe("compiled");
    expect(result.kind === "compiled" && /^\s*import\b/m.test(result.js)).toBe(false);
  });

  test.each([
    ["a syntax error", "export function dot( {", "syntax", 1],
    ["a type error", "\nexport const dot: number = 'a';", "type", 2],
    ["an import of anything", 'import fs from "fs";\nexport const dot = fs;', "policy", 1],
    ["a reference to another file", '/// <reference path="other.ts" />\nexport const dot = 1;', "policy", 1],
    ["a hidden character", "export const dot = 1;\n// \u202E", "policy", 2],
    ["the DOM", "export const dot = document.title;", "type", 1],
  ])("%s is rejected with its place", (_, source, kind, line) => {
    const result = compile(source);
    expect(result).toMatchObject({ kind: "rejected", diagnostics: [{ kind, line }] });
  });

  test("a missing annotation is forgiven", () => {
    expect(compile("export function dot(a, b) { return a[0] * b[0]; }").kind).toBe("compiled");
  });

  test("one program's declarations are not seen by the next", () => {
    compile("declare global { var leaked: number; }\nexport const dot = 1;");
    expect(compile("export const dot = leaked;")).toMatchObject({ kind: "rejected" });
  });

  test("the source map leads back to the line of the TypeScript", () => {
    const result = compile("interface Gone { a: number }\n\nexport const dot = 1;\n");
    expect(result.kind === "compiled" && JSON.parse(result.map)).toMatchObject({ version: 3 });
  });
});
