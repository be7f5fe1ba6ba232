import { expect, it } from "vitest";
import type { CompileResult } from "../compile/result.ts";
import { diagnose } from "./diagnose.ts";
import type { LoadOutcome } from "./runner.ts";

const compiled: CompileResult = { kind: "compiled", js: "", map: "" };

it.each([
  [
    { kind: "imports", specifiers: ["node:fs", "lodash"] },
    "A submission cannot import at run time: node:fs, lodash.",
    { problem: "imports", exportName: "dot", names: ["node:fs", "lodash"] },
  ],
  [
    { kind: "missing-export", found: ["a", "b"] },
    "The file must export a function named dot; it exports a, b.",
    { problem: "missing-export", exportName: "dot", names: ["a", "b"] },
  ],
  [
    { kind: "missing-export", found: [] },
    "The file must export a function named dot; it exports nothing.",
    { problem: "missing-export", exportName: "dot", names: [] },
  ],
  [
    { kind: "not-a-plain-function", found: "a class" },
    "dot must be a plain function; it is a class.",
    { problem: "not-a-plain-function", exportName: "dot", names: ["a class"] },
  ],
] as [LoadOutcome, string, object][])(
  "%o keeps a file from being a program, and it is said why",
  (load, message, program) => {
    const diagnostic = { kind: "policy", message, line: 1, column: 1, endLine: 1, endColumn: 1 };
    expect(diagnose(compiled, load, "dot")).toEqual({ diagnostics: [diagnostic], program });
  },
);

it("what the compiler says is passed on", () => {
  const diagnostics = [
    { kind: "type" as const, message: "no", line: 2, column: 3, endLine: 2, endColumn: 4 },
  ];
  expect(diagnose({ kind: "rejected", diagnostics }, null, "dot")).toEqual({ diagnostics, program: null });
  expect(diagnose({ kind: "limit", limit: "time" }, null, "dot")).toEqual({
    diagnostics: [],
    program: { problem: "compile-limit", exportName: "dot", names: ["time"] },
  });
});

it("a file without the asked export is told of those that it has, and whether it has something of that name", () => {
  const diagnostics = [
    { kind: "policy" as const, message: "no", line: 1, column: 1, endLine: 1, endColumn: 1 },
  ];
  const js = "function dot() {\n}\nconst Dot = 1;\nexport {\n  Dot,\n  dot as default\n};\n";
  expect(diagnose({ kind: "rejected", diagnostics, js }, null, "dot")).toEqual({
    diagnostics,
    program: { problem: "missing-export", exportName: "dot", names: ["Dot", "default"], declared: true },
  });
});

it("a program that loads, throws or is ended is a program", () => {
  const loads: (LoadOutcome | null)[] = [
    null,
    { kind: "loaded" },
    { kind: "threw", thrown: { name: "", message: "" } },
    { kind: "stopped", stop: { kind: "crashed", phase: "load" } },
  ];
  expect(loads.map((load) => diagnose(compiled, load, "dot"))).toEqual([null, null, null, null]);
});
