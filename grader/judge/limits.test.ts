import { describe, expect, it } from "vitest";
import type { CompileResult } from "../compile/result.ts";
import { limitOf, stopKind } from "./limits.ts";
import type { RunnerLimits, Stop } from "./runner.ts";

const compiled: CompileResult = { kind: "compiled", js: "" } as CompileResult;

it.each([
  ["time-limit", "time-limit"],
  ["memory-limit", "memory-limit"],
  ["output-limit", "runtime-error"],
  ["crashed", "runtime-error"],
] as [Stop["kind"], string][])("a stop of kind %s is the verdict %s", (kind, verdict) => {
  expect(stopKind({ kind, phase: "call" })).toBe(verdict);
});

describe("which limit it was", () => {
  it("that of a file that waits for ever says so", () => {
    const stop: Stop = { kind: "time-limit", phase: "load", waits: true };
    expect(limitOf({ compiled }, { stop })).toMatchObject({ phase: "load", waits: true });
    expect(limitOf({ compiled }, { stop: { ...stop, waits: undefined } })).not.toHaveProperty("waits");
  });

  it("none when nothing was ended", () => {
    expect(limitOf({ compiled }, null)).toBeNull();
  });

  it("the compiler's, before anything ran", () => {
    expect(limitOf({ compiled: { kind: "limit", limit: "memory" } }, null)).toEqual({
      name: "compile-memory",
      value: 0,
      unit: "",
      phase: "compile",
    });
  });

  it.each([
    ["loadTimeoutMs", "ms"],
    ["callTimeoutMs", "ms"],
    ["totalTimeoutMs", "ms"],
    ["memoryMb", "MB"],
    ["resultElementsMax", "elements"],
    ["allResultElementsMax", "elements"],
    ["logCharsMax", "characters"],
  ] as [keyof RunnerLimits, string][])("%s has the unit %s", (name, unit) => {
    const stop: Stop = { kind: "time-limit", phase: "call", limit: { name, value: 7 } };
    expect(limitOf({ compiled }, { stop })).toEqual({ name, value: 7, unit, phase: "call" });
  });

  it("a stop without a limit is called by its kind", () => {
    expect(limitOf({ compiled }, { stop: { kind: "crashed", phase: "load" } })).toEqual({
      name: "crashed",
      value: 0,
      unit: "",
      phase: "load",
    });
  });

  it("the group and the case that the program was busy with are named when they are known", () => {
    const stop: Stop = { kind: "crashed", phase: "call" };
    const title = { en: "long", "zh-CN": "长" };
    expect(
      limitOf({ compiled }, { stop, group: "values", case: { case: "long", caseTitle: title } }),
    ).toMatchObject({
      group: "values",
      case: "long",
      caseTitle: title,
    });
    expect(limitOf({ compiled }, { stop, case: { case: "" } })).not.toHaveProperty("case");
    expect(limitOf({ compiled }, { stop })).not.toHaveProperty("group");
  });

  it("the call that the program was busy with comes as code, as far as anybody would paste it", () => {
    const stop: Stop = { kind: "time-limit", phase: "call" };
    const parameters = [{ name: "x", type: "vector" as const }];
    const signature = { name: "sum", parameters, result: "number" as const };
    const of = (x: Float64Array) => limitOf({ compiled }, { stop, request: { args: [x] } }, signature);
    expect(of(Float64Array.of(1, NaN))).toMatchObject({
      reproduce: "const x = new Float64Array([1, NaN]);\nconsole.log(sum(x));",
    });
    expect(of(new Float64Array(9_000).map((_, i) => Math.sin(i)))).not.toHaveProperty("reproduce");
  });
});
