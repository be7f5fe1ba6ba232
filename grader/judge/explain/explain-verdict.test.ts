import { describe, expect, it } from "vitest";
import type { Failure, Verdict, VerdictKind } from "../verdict.ts";
import { verdictKinds, Verdict as VerdictSchema } from "../verdict.ts";
import { locales } from "../../exercise/exercise.ts";
import { failure, inChinese, timed, verdict } from "../testing/sample-verdict.ts";
import { explainVerdict } from "./explain-verdict.ts";

const reasons = [
  "value",
  "class",
  "range",
  "shape",
  "invalid-result",
  "threw",
  "did-not-throw",
  "mutated-input",
  "aliased-argument",
  "aliased-earlier-result",
  "not-deterministic",
  "law",
] as const satisfies Failure["reason"][];

const diagnostic = {
  kind: "type" as const,
  message: "Type 'string' is not assignable.",
  line: 2,
  column: 3,
  endLine: 2,
  endColumn: 9,
};
const limits = ["callTimeoutMs", "totalTimeoutMs", "memoryMb", "crashed"].map((name) => ({
  name,
  value: 500,
  unit: name === "crashed" ? "" : "ms",
  phase: "call",
  group: "shapes",
  case: "n = 5",
}));

/** Every sort of verdict that can be told from another by its words. */
const all: [string, Partial<Verdict>][] = [
  ...verdictKinds.map((kind): [string, Partial<Verdict>] => [kind, sample(kind)]),
  ...reasons.map((reason): [string, Partial<Verdict>] => [
    `reason ${reason}`,
    {
      verdict: reason === "threw" ? "runtime-error" : "wrong-answer",
      failure: {
        ...failure,
        reason,
        thrown: reason === "threw" ? { name: "TypeError", message: "x", line: 3, column: 4 } : null,
      },
    },
  ]),
  [
    "accepted, not timed",
    {
      verdict: "accepted",
      failure: null,
      performance: null,
      lamps: { correct: "lit", stable: "lit", fast: "dark" },
    },
  ],
  ["a generator line", { failure: { ...failure, generator: "const x = new Float64Array(100000).fill(1);" } }],
  ["a matrix", { failure: { ...failure, worst: { ...failure.worst!, row: 0, col: 1, ulps: "Infinity" } } }],
  [
    "a law",
    { failure: { ...failure, reason: "law", lawTitle: { en: "rows sum to one", "zh-CN": "每行之和为一" } } },
  ],
  [
    "a law with its calls",
    {
      failure: {
        ...failure,
        reason: "law",
        lawTitle: { en: "rows sum to one", "zh-CN": "每行之和为一" },
        calls: [
          { input: failure.input, got: failure.got },
          { input: failure.input, got: null },
        ],
      },
    },
  ],
  ["views", { failure: { ...failure, views: true } }],
  ["one object twice", { failure: { ...failure, same: [0, 1] } }],
  [
    "a smaller input than the one it was found on",
    { failure: { ...failure, shrunk: { from: { shapes: [[7], [3, 4], []] }, calls: 12 } } },
  ],
  [
    "thrown while loading",
    {
      verdict: "runtime-error",
      failure: {
        ...failure,
        group: "load",
        case: "load",
        reason: "threw",
        input: [],
        expected: null,
        got: null,
        worst: null,
        thrown: { name: "", message: "" },
      },
    },
  ],
  [
    "a recognised mistake",
    {
      mistake: {
        id: "x",
        title: { en: "No maximum subtracted", "zh-CN": "没有减去最大值" },
        explanation: { en: "Subtract it.", "zh-CN": "减去它。" },
      },
    },
  ],
  ...(["missing-export", "not-a-plain-function", "imports", "compile-limit"] as const).map(
    (problem): [string, Partial<Verdict>] => [
      problem,
      {
        verdict: "compile-error",
        failure: null,
        program: { problem, exportName: "softmax", names: problem === "missing-export" ? [] : ["time"] },
      },
    ],
  ),
  ...limits.map((limit): [string, Partial<Verdict>] => [
    `limit ${limit.name}`,
    { verdict: limit.name === "crashed" ? "runtime-error" : "time-limit", failure: null, limit },
  ]),
  [
    "waiting while it is loaded",
    { verdict: "time-limit", failure: null, limit: { ...limits[0]!, phase: "load", waits: true } },
  ],
  ["too slow to be timed", { verdict: "too-slow", failure: null, limit: limits[0]! }],
  [
    "too much output",
    {
      verdict: "runtime-error",
      failure: null,
      limit: { ...limits[0]!, name: "logCharsMax", unit: "characters" },
    },
  ],
];

function sample(kind: VerdictKind): Partial<Verdict> {
  const base = { verdict: kind, failure: null };
  if (kind === "accepted" || kind === "too-slow") return { ...base, performance: timed };
  if (kind === "compile-error") return { ...base, diagnostics: [diagnostic, diagnostic] };
  if (kind === "time-limit" || kind === "memory-limit")
    return { ...base, limit: { ...limits[0]!, phase: "load" } };
  if (kind === "cheating") return { ...base, cheating: ["replaced:Math.abs", "counts-calls:700"] };
  if (kind === "judge-error") return { ...base, judgeError: "secret detail" };
  return {
    verdict: kind,
    ...(kind === "runtime-error"
      ? {
          failure: {
            ...failure,
            reason: "threw" as const,
            thrown: { name: "TypeError", message: "x is not iterable" },
          },
        }
      : {}),
  };
}

describe.each(locales)("in %s", (locale) => {
  it.each(all)("%s is explained in whole sentences", (_, change) => {
    const record = VerdictSchema.parse({ ...verdict, ...change });
    const { headline, paragraphs, next } = explainVerdict(record, locale);
    const texts = [headline, ...paragraphs, next];
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text).not.toMatch(/undefined|null|NaN ulps|\[object|  |\.\.(?!\.)|。。|secret/);
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(1);
    }
    expect(next).toMatch(/[.。]$/);
    expect(texts.filter((text) => !/[\u4E00-\u9FFF]/.test(text))).toHaveLength(
      locale === "zh-CN" ? 0 : texts.length,
    );
  });

  it("no two verdicts, reasons or problems share their words", () => {
    const words = all.map(([, change]) => {
      const { headline, paragraphs } = explainVerdict({ ...verdict, ...change }, locale);
      return [headline, ...paragraphs].join("\n");
    });
    const distinct = new Set(words);
    // `unstable` is also the sample that the reason `value` varies: they differ in the headline alone.
    expect(distinct.size).toBeGreaterThanOrEqual(all.length - 1);
  });
});

it("an overflowing softmax is told as the screen shows it", () => {
  const mistake = {
    id: "no-max",
    title: { en: "Large logits overflow", "zh-CN": "较大的 logit 溢出" },
    explanation: { en: "exp(1000) is infinite.", "zh-CN": "exp(1000) 是无穷大。" },
  };
  const classFailure: Failure = {
    ...failure,
    reason: "class",
    worst: { index: 0, expected: 0.2689414213699951, got: "NaN", ulps: "Infinity", bound: 1e-16 },
  };
  expect(explainVerdict({ ...verdict, failure: classFailure, mistake }, "en")).toMatchInlineSnapshot(`
    {
      "headline": "Unstable: Large logits overflow",
      "next": "Mend what is named above, then run the failing call.",
      "paragraphs": [
        "The check “large logits” in the group stability fails.",
        "Where 0.2689414213699951 is right, the answer is NaN.",
        "Input: [1000, 1001].",
        "Expected [0.2689414213699951, 0.7310585786300049], got [NaN, NaN].",
        "2 of 2 elements are wrong; the worst is element 0. There 0.2689414213699951 was expected and NaN came. No error bound allows for that.",
        "Recognised: Large logits overflow. exp(1000) is infinite.",
      ],
    }
  `);
});

it("a case is called by its name in the language of the reader, in the record by the same one for all", () => {
  const caseTitle = { en: "large logits", "zh-CN": "很大的 logit" };
  const failed = inChinese({ failure: { ...failure, caseTitle } });
  const ended = inChinese({
    verdict: "time-limit",
    failure: null,
    limit: { ...limits[0]!, case: "large logits", caseTitle },
  });
  for (const text of [failed, ended]) {
    expect(text).toContain("“很大的 logit”");
    expect(text).not.toContain("large");
  }
});

it.each([
  "NaN was taken for 0",
  "V was read as if it were transposed",
  "−0 became 0",
  "A NaN logit was skipped",
])("a headline leaves the case of “%s” as it is", (title) => {
  const mistake = { id: "x", title: { en: title, "zh-CN": "" }, explanation: { en: "", "zh-CN": "" } };
  expect(explainVerdict({ ...verdict, mistake }, "en").headline).toBe(`Unstable: ${title}`);
});

it("what stands in place of a plain function is named in the reader's language", () => {
  const said = ["a class", "an async function", "a generator function"].map((name) =>
    inChinese({
      verdict: "compile-error",
      failure: null,
      program: { problem: "not-a-plain-function", exportName: "softmax", names: [name] },
    }),
  );
  for (const text of said) expect(text).not.toMatch(/class|function/);
});
