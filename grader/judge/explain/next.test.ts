import { describe, expect, it } from "vitest";
import { locales } from "../../exercise/exercise.ts";
import { nestedTooDeeply } from "../nested-too-deeply.ts";
import { failure, verdict } from "../testing/sample-verdict.ts";
import type { Failure, JsonNumber, Verdict } from "../verdict.ts";
import { explainVerdict } from "./explain-verdict.ts";

const loaded = { ...failure, group: "load", input: [], reproduce: "", reason: "threw" as const };
const limit = { name: "loadTimeoutMs", value: 2000, unit: "ms", phase: "load" };
const missing = {
  problem: "missing-export" as const,
  exportName: "softmax",
  names: ["default"],
  declared: true,
};

function at(worst: Partial<NonNullable<Failure["worst"]>>, change: Partial<Failure> = {}): Failure {
  return {
    ...failure,
    worst: { index: 0, expected: 0, got: 0, ulps: "Infinity", bound: 0, ...worst },
    ...change,
  };
}

function inputOf(data: JsonNumber[], truncated = false): Pick<Failure, "input"> {
  return { input: [{ kind: "vector", length: 99, data, truncated }] };
}

/** What to do next, by what it depends on, with the words that must be in it. */
const all: [string, Partial<Verdict>, string][] = [
  [
    "earlier calls are to blame",
    { verdict: "wrong-answer", failure: { ...failure, leftOver: true } },
    "Call it twice, the first time with other numbers",
  ],
  ["the same, of an unstable one", { failure: { ...failure, leftOver: true } }, "Call it twice"],
  [
    "too large to be pasted",
    { verdict: "wrong-answer", failure: { ...failure, reproduce: "" } },
    "of these shapes",
  ],
  ["unstable and too large", { failure: { ...failure, reproduce: "" } }, "Rearrange it"],
  [
    "unstable in a way that is named",
    { mistake: { id: "no-shift", title: { en: "", "zh-CN": "" }, explanation: { en: "", "zh-CN": "" } } },
    "Mend what is named above",
  ],
  [
    "unstable where NaN is right",
    { failure: at({ expected: "NaN", got: 0, bound: 0 }) },
    "an ordinary number",
  ],
  [
    "thrown while loading",
    {
      verdict: "runtime-error",
      failure: { ...loaded, thrown: { name: "TypeError", message: "", line: 7 } },
    },
    "Look at line 7: it throws while the file is loaded.",
  ],
  [
    "thrown while loading, nobody knows where",
    { verdict: "runtime-error", failure: { ...loaded, thrown: { name: "", message: "" } } },
    "outside your functions",
  ],
  [
    "too deep for the engine",
    {
      verdict: "runtime-error",
      failure: { ...loaded, thrown: { name: "RangeError", message: nestedTooDeeply } },
    },
    "less nesting",
  ],
  [
    "out of stack",
    {
      verdict: "runtime-error",
      failure: {
        ...loaded,
        group: "shapes",
        thrown: { name: "RangeError", message: "Maximum call stack size exceeded", line: 3 },
      },
    },
    "each argument of a call",
  ],
  [
    "thrown with a range of its own",
    {
      verdict: "runtime-error",
      failure: { ...loaded, group: "shapes", thrown: { name: "RangeError", message: "too much recursion" } },
    },
    "the line that throws",
  ],
  [
    "waiting for ever",
    { verdict: "time-limit", failure: null, limit: { ...limit, waits: true } },
    "Remove the “await”",
  ],
  ["busy while loading", { verdict: "time-limit", failure: null, limit }, "outside your functions"],
  [
    "busy in a call",
    { verdict: "time-limit", failure: null, limit: { ...limit, phase: "call" } },
    "grows much faster",
  ],
  [
    "ended, with no call to run",
    { verdict: "runtime-error", failure: null, limit: { ...limit, name: "crashed", phase: "call" } },
    "without end",
  ],
  [
    "not exported",
    { verdict: "compile-error", failure: null, program: missing },
    "before it, without “default”",
  ],
  [
    "too much for the type checker",
    {
      verdict: "compile-error",
      failure: null,
      program: { problem: "compile-limit", exportName: "softmax", names: ["memory"] },
    },
    "types and expressions simpler",
  ],
  [
    "called by another name",
    { verdict: "compile-error", failure: null, program: { ...missing, names: ["Softmax"] } },
    "write “export” before it;",
  ],
  [
    "called by a name that only looks the same",
    { verdict: "compile-error", failure: null, program: { ...missing, names: ["sоftmax"] } },
    "Type the name softmax anew",
  ],
];

const saidOf = (names: string[], declared?: true) =>
  locales.map((locale) => {
    const program = { ...missing, names, declared };
    return explainVerdict({ ...verdict, verdict: "compile-error", failure: null, program }, locale)
      .paragraphs[0];
  });

describe("what to do next", () => {
  it.each(all)("%s", (_, change, words) => {
    expect(explainVerdict({ ...verdict, ...change }, "en").next).toContain(words);
  });

  it.each(locales)("no two of them share their words in %s", (locale) => {
    const texts = all.map(([, change]) => explainVerdict({ ...verdict, ...change }, locale).next);
    // Twice it is earlier calls.
    expect(new Set(texts).size).toBe(all.length - 1);
  });
});

it.each<[string, Failure, "ordinary" | "Rearrange"]>([
  ["NaN was to be kept", at({ expected: "NaN", got: 0 }), "ordinary"],
  ["the sign of a zero was to be kept", at({ expected: "-0", got: 0 }), "ordinary"],
  [
    "−∞ among the inputs makes an exact 0",
    at({ expected: 0, got: 1 }, inputOf([1, "-Infinity"])),
    "ordinary",
  ],
  [
    "an infinity among more numbers than are shown",
    at({ expected: "Infinity", got: 0 }, inputOf([1], true)),
    "ordinary",
  ],
  ["ordinary numbers overflow to NaN", at({ expected: 0, got: "NaN" }, inputOf([1e200])), "Rearrange"],
  [
    "ordinary numbers overflow to ∞, rightly",
    at({ expected: "Infinity", got: "NaN" }, inputOf([1e200])),
    "Rearrange",
  ],
  [
    "an infinity stands beside digits that are lost",
    at({ expected: 1, got: 2, bound: 1e-9 }, inputOf(["Infinity"])),
    "Rearrange",
  ],
  [
    "digits of an exact answer are lost",
    at({ expected: 1e-310, got: 0 }, inputOf([1e-310], true)),
    "Rearrange",
  ],
])("what an unstable program is told to look for: %s", (_, given, word) => {
  const { next } = explainVerdict({ ...verdict, failure: given }, "en");
  expect(next).toContain(word);
});

it("a file that waits for ever is not told how long it may take", () => {
  const change = { verdict: "time-limit" as const, failure: null, limit: { ...limit, waits: true } };
  for (const locale of locales) {
    const [said] = explainVerdict({ ...verdict, ...change }, locale).paragraphs;
    expect(said).toContain("await");
    expect(said).not.toContain("2000");
  }
});

describe("a missing export", () => {
  it("is told with what the file exports and has", () => {
    expect(saidOf(["default"], true)).toEqual([
      "The file must export a function named softmax; it exports a default. It has softmax, but does not export it by that name.",
      "文件必须导出名为 softmax 的函数；目前只有默认导出。文件里有 softmax，但没有以这个名字导出。",
    ]);
    expect(saidOf(["Softmax", "default", "x"])).toEqual([
      "The file must export a function named softmax; it exports Softmax, a default and x.",
      "文件必须导出名为 softmax 的函数；目前导出的是 Softmax、默认导出、x。",
    ]);
    expect(saidOf(["ѕоftmax"])).toEqual([
      "The file must export a function named softmax; it exports ѕоftmax. The names look alike, but in the exported one letter 1 is U+0455, not s; letter 2 is U+043E, not o.",
      "文件必须导出名为 softmax 的函数；目前导出的是 ѕоftmax。两个名字看上去相似，但在导出的名字里，第 1 个字母是 U+0455，不是 s；第 2 个字母是 U+043E，不是 o。",
    ]);
    for (const other of ["Softmax", "sоftmaxes", "软最大值函数啊"])
      expect(saidOf([other])[0]).not.toContain("look alike");
    expect(saidOf([])[0]).toBe("The file must export a function named softmax; it exports nothing.");
  });
});
