import { afterAll, beforeAll, expect, test } from "vitest";
import { createCompiler, locateThrown } from "./index.ts";
import type { Compiler } from "./result.ts";

let compiler: Compiler;
beforeAll(async () => {
  compiler = await createCompiler({ lanes: 1 });
});
afterAll(() => compiler.close());

test("a frame of the JavaScript is found again in the TypeScript", async () => {
  const source =
    "enum Long {\n  A,\n  B,\n}\n\nexport function f(): number {\n  if (Long.A < 5) throw new Error('here');\n  return 1;\n}\n";
  const compiled = await compiler.compile({ source, exportName: "f" });
  if (compiled.kind !== "compiled") throw new Error("does not compile");
  const line = compiled.js.split("\n").findIndex((text) => text.includes("throw"));
  const column = compiled.js.split("\n")[line]?.indexOf("new Error") ?? 0;
  const stack = `Error: here\n    at f (submission.js:${line + 1}:${column + 1})`;
  expect(locateThrown({ name: "Error", message: "here", stack }, compiled)).toEqual({
    name: "Error",
    message: "here",
    line: 7,
    column: 25,
  });
});

test.each([undefined, "", "at x (other.js:1:1)", "submission.js:0:0", "submission.js:99999:1"])(
  "a stack that leads nowhere (%s) gives no line",
  (stack) => {
    const map = JSON.stringify({ mappings: "AAAA" });
    const thrown = { name: "E", message: "m", ...(stack === undefined ? {} : { stack }) };
    expect(locateThrown(thrown, { js: "", map })).toEqual({ name: "E", message: "m" });
  },
);
