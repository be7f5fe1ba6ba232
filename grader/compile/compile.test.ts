import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCompiler } from "./index.ts";
import type { Compiler } from "./result.ts";

let compiler: Compiler;
beforeAll(async () => {
  compiler = await createCompiler({ typeTimeoutMs: 2_000, memoryMb: 500, lanes: 1 });
});
afterAll(() => compiler.close());

const compile = (source: string, exportName = "f") => compiler.compile({ source, exportName });

describe("honest programs compile, whatever their style", () => {
  test.each([
    [
      "typed",
      'import type { Vector } from "innerproduct";\nexport function f(a: Vector): number { return a[0]! }',
    ],
    [
      "types imported as if they were values",
      'import { Vector, Matrix } from "innerproduct";\nexport const f = (a: Vector, m: Matrix) => a.length + m.rows',
    ],
    [
      "untyped",
      "export function f(a, b) { const out = []; for (let i = 0; i < a.length; i++) out.push(a[i] * b[i]); return out.reduce((x, y) => x + y, 0) }",
    ],
    [
      "enum, namespace, parameter properties",
      "enum E { A = 1 } namespace N { export const q = 2 } class P { constructor(public x: number) {} } export const f = () => E.A + N.q + new P(3).x",
    ],
    [
      "generators and iterator helpers",
      "function* g() { yield 1 } export const f = () => g().map((x) => x * 2).toArray()[0]",
    ],
    [
      "unused and unreachable code",
      "export function f() { const unused = 1; return 2; console.log(unused) }",
    ],
    ["@ts-nocheck", "// @ts-nocheck\nexport function f(): number { return 'x' }"],
    ["a byte-order mark", "\uFEFFexport const f = () => 1"],
    ["declare global", "declare global { interface Array<T> { second(): T } } export const f = () => 1"],
    ["exported under another name", "function g() { return 1 } export { g as f }"],
    [
      "variables called process and require",
      "export function f(process: number) { const require = process; return require }",
    ],
    [
      "a vector that was given in the place of one that was made",
      'import type { Vector } from "innerproduct";\nexport function f(a: Vector): Vector { let p = new Float64Array(2); p = a.subarray(1); const buffer: ArrayBuffer = p.buffer; return new Float64Array(buffer) }',
    ],
    ["a name outside ASCII, CRLF", "export const f = (π: number) => {\r\n  return π // 圆周率 😀\r\n}"],
  ])("%s", async (_name, source) => {
    expect(await compile(source)).toMatchObject({ kind: "compiled" });
  });
});

describe("mistakes are told with line and column", () => {
  test.each([
    ["syntax", "export function f( {", { kind: "syntax", line: 1, column: 21, code: 1005 }],
    [
      "type",
      "// é€😀\nexport function f(): string { return 3 }",
      {
        kind: "type",
        message: "Type 'number' is not assignable to type 'string'.",
        line: 2,
        column: 31,
        code: 2322,
      },
    ],
    [
      "unknown property",
      "export const f = (a: number[]) => a.lenght",
      { kind: "type", line: 1, column: 37, code: 2551 },
    ],
    ["no DOM", "export const f = () => document", { kind: "type", message: "Cannot find name 'document'." }],
    [
      "no Node",
      "export const f = () => process.pid",
      { kind: "type", message: "Cannot find name 'process'." },
    ],
    [
      "no export",
      "export const g = 1",
      { kind: "policy", message: 'The file does not export a function named "f".' },
    ],
    ["only a type", "export type f = number", { kind: "policy" }],
    ["import", 'import fs from "fs"; export const f = () => fs', { kind: "policy", line: 1, column: 16 }],
    ["side-effect import", 'import "./x"; export const f = 1', { kind: "policy", line: 1, column: 8 }],
    ["dynamic import", 'export const f = () => import("node:fs")', { kind: "policy", line: 1, column: 31 }],
    ["type from a file", 'import type { S } from "../../secret"; export const f = 1', { kind: "policy" }],
    ["JSON", 'import t from "/etc/os-release.json"; export const f = () => t', { kind: "policy" }],
    [
      "reference",
      '/// <reference path="/etc/passwd" />\nexport const f = 1',
      { kind: "policy", line: 1, column: 1 },
    ],
    ["bidirectional text", "export const f = '\u202E'", { kind: "policy", line: 1, column: 19 }],
    ["zero width", "export const f\u200B = 1", { kind: "policy", line: 1, column: 15 }],
    ["NUL", "export const f = 1 // \0", { kind: "policy" }],
    ["half a character", "export const f = '\uD800'", { kind: "policy" }],
    ["too long", `export const f = 1 //${"x".repeat(131_072)}`, { kind: "policy" }],
  ])("%s", async (_name, source, diagnostic) => {
    const result = await compile(source);
    expect(result).toMatchObject({ kind: "rejected" });
    expect(result.kind === "rejected" ? result.diagnostics[0] : null).toMatchObject(diagnostic);
  });

  test("only a missing export comes with what the file is, compiled", async () => {
    expect(await compile("export default function f() {}")).toEqual({
      kind: "rejected",
      diagnostics: [expect.objectContaining({ kind: "policy" })],
      js: expect.stringMatching(/^function f\(\).*\nexport \{\n {2}f as default\n\};/su),
    });
    expect(await compile("const f: string = 1")).not.toHaveProperty("js");
  });

  test("nothing of the machine shows in them", async () => {
    const here = import.meta.url.replace("file://", "");
    const sources = [
      `import type { x } from "${here}"; export const f = 1`,
      `import x = require("${here}"); export const f = x`,
      `/// <reference types="node" />\nexport const f = 1`,
    ];
    for (const source of sources) {
      const result = await compile(source);
      expect(result.kind).toBe("rejected");
      expect(JSON.stringify(result)).not.toMatch(/node_modules|grader|afterAll/);
    }
  });
});

describe("a map that a source says it was made from", () => {
  const map = JSON.stringify({ version: 3, sources: ["a"], mappings: "AAAA" });
  const f = "export function f(): number {\n  throw new Error('x');\n}\n";
  test.each([
    ["is not gone by", `//# sourceMappingURL=data:application/json,${encodeURIComponent(map)}`],
    ["nor one in another form", `/*@ sourceMappingURL=data:application/json;base64,${btoa(map)} */`],
    ["and need not parse", "//# sourceMappingURL=data:application/json;base64,bm90anNvbg=="],
    ["nor be there", "//# sourceMappingURL=/etc/os-release"],
  ])("%s", async (_name, comment) => {
    const [plain, commented] = await Promise.all([compile(f), compile(`${f}${comment}`)]);
    expect(plain).toMatchObject({ kind: "compiled" });
    expect(commented).toEqual(plain);
  });

  test("stays what it is in a text", async () => {
    const source = "export const f = () => `\n//# sourceMappingURL=data:application/json;base64,e30=\n`;";
    expect(await compile(source)).toMatchObject({ js: expect.stringContaining("base64,e30=\n`") });
  });
});

describe("a source that overwhelms a compiler is ended, and the next one is served", () => {
  const letters = Array.from({ length: 12 }, (_, i) => `"${i}"`).join(" | ");
  const doubling = Array.from({ length: 16 }, (_, i) => `a${i + 1} = a${i} + a${i} + a${i} + a${i}`).join(
    ", ",
  );
  test.each([
    [
      "permutations as a type",
      `type P<T, K = T> = [T] extends [never] ? [] : K extends K ? [K, ...P<Exclude<T, K>>] : never; export const f = (x: P<${letters}>) => x.length`,
    ],
    [
      "an enum that grows fourfold sixteen times",
      `enum A { a0 = "${"x".repeat(50)}", ${doubling} } export const f = () => A.a16`,
    ],
    ["a sum of 60 000 terms", `export const f = 1${"+1".repeat(60_000)}`],
  ])("%s", async (_name, source) => {
    expect(await compile(source)).toMatchObject({ kind: "limit" });
    expect(await compile("export const f = () => 1")).toMatchObject({ kind: "compiled" });
  });
});

test("no submission sees what another one declared", async () => {
  await compile(
    "declare global { interface Array<T> { leaked: number } var leak: number } export const f = () => leak",
  );
  expect(await compile("export const f = () => [1].leaked")).toMatchObject({ kind: "rejected" });
  expect(await compile("export const f = () => leak")).toMatchObject({ kind: "rejected" });
});

test("many at once are all answered, each with its own", async () => {
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, i) => compile(`export const f = () => ${i}`)),
  );
  results.forEach((result, i) =>
    expect(result).toMatchObject({ kind: "compiled", js: expect.stringContaining(`=> ${i};`) }),
  );
});
