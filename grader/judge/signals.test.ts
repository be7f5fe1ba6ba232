import { expect, it } from "vitest";
import { caseName, lawName } from "./case-name.ts";
import { countsCalls, parseSignal } from "./signals.ts";

it.each([
  ["stack-probe", { kind: "stack-probe" }],
  ["replaced:Math.abs", { kind: "replaced", what: "Math.abs" }],
  ["trap:Object.prototype.value", { kind: "trap", what: "Object.prototype.value" }],
  ["replaced:a\nb:c", { kind: "replaced", what: "a\nb:c" }],
  [countsCalls(412), { kind: "counts-calls", what: "412" }],
  ["replaced:", { kind: "other", what: "replaced:" }],
  ["trapped:x", { kind: "other", what: "trapped:x" }],
  ["not replaced:x", { kind: "other", what: "not replaced:x" }],
  ["anything", { kind: "other", what: "anything" }],
])("the signal %s", (text, signal) => {
  expect(parseSignal(text)).toEqual(signal);
});

it("a check has one name for records and words where there are any", () => {
  const words = { en: "large", "zh-CN": "大" };
  expect(caseName("n = 3")).toEqual({ case: "n = 3" });
  expect(caseName(words)).toEqual({ case: "large", caseTitle: words });
  const law = { id: "symmetry", title: words, count: 1, make: () => [], check: () => null };
  expect(lawName(law)).toEqual({ case: "symmetry", caseTitle: words });
});
