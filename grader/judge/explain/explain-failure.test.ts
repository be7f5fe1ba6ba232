import { describe, expect, it } from "vitest";
import type { Locale } from "../../exercise/exercise.ts";
import { failure, inChinese, verdict } from "../testing/sample-verdict.ts";
import type { Failure, JsonValue, Verdict } from "../verdict.ts";
import { explainVerdict, isSideEffect } from "./explain-verdict.ts";

const text = (title: string) => ({ en: title, "zh-CN": title });
const matrix = (rows: number, cols: number): JsonValue => ({
  kind: "matrix",
  rows,
  cols,
  data: [1, 2],
  truncated: false,
});

function paragraphs(change: Partial<Failure>, rest: Partial<Verdict> = {}): string[] {
  return explainVerdict({ ...verdict, ...rest, failure: { ...failure, ...change } }, "en").paragraphs;
}

/** Whether what was expected, how far off the worst is, and the bound are told. */
function told(change: Partial<Failure>): string[] {
  const lines = paragraphs(change).join("\n");
  return ["Expected", "elements are wrong", "The bound is"].filter((words) => lines.includes(words));
}

describe("what is told of a failure", () => {
  it("a wrong value: what came beside what was expected, the worst element, the bound", () => {
    expect(paragraphs({})).toEqual([
      "The check “large logits” in the group stability fails.",
      "The answer is further from the exact one than any order of rounding explains.",
      "Input: [1000, 1001].",
      "Expected [0.2689414213699951, 0.7310585786300049], got [NaN, NaN].",
      "2 of 2 elements are wrong; the worst is element 1. There 0.7310585786300049 was expected and 0.5 came. The error is 0.231; the bound is 1e−15.",
      "The bound is 3 n u. Source: Higham, §3.1. Any reasonable order of operations in double precision stays within it.",
    ]);
  });

  it("a wrong value where the exact one is asked, though something may have been rounded on the way", () => {
    const worst = { index: 0, expected: 2, got: 1, ulps: 2 ** 52, bound: 0 };
    const lines = paragraphs({ worst });
    expect(lines[1]).toBe(
      "The answer is not the exact one, and no rounding on the way explains that: here the exact one is asked.",
    );
    expect(lines[4]).toMatch(
      /There 2 was expected and 1 came. No other number is right there: the bound is 0.$/,
    );
  });

  it("a zero of the wrong sign, without an error of 0", () => {
    const worst = { index: 0, expected: "-0" as const, got: 0, ulps: 0, bound: 0 };
    expect(paragraphs({ worst, reason: "class" })[4]).toMatch(
      /There −0 was expected and 0 came. Only the sign/u,
    );
  });

  it.each<[Failure["reason"], string[]]>([
    ["value", ["Expected", "elements are wrong", "The bound is"]],
    ["law", ["Expected", "elements are wrong", "The bound is"]],
    ["class", ["Expected", "elements are wrong"]],
    // An answer may leave its range by less than the bound.
    ["range", ["Expected"]],
    // The answer itself may be right.
    ["mutated-input", ["elements are wrong"]],
    ["aliased-argument", ["elements are wrong"]],
    ["aliased-earlier-result", ["elements are wrong"]],
    ["not-deterministic", ["elements are wrong"]],
  ])("%s: %j", (reason, words) => {
    expect(told({ reason })).toEqual(words);
  });

  it("a wrong shape: the two shapes, not their elements", () => {
    expect(
      paragraphs({ reason: "shape", expected: matrix(2, 3), got: matrix(8, 2), worst: null }).at(-1),
    ).toBe("Expected a 2 × 3 matrix, got an 8 × 2 matrix.");
  });

  it("a call that should have thrown has nothing that was expected of it", () => {
    const lines = paragraphs({ reason: "did-not-throw", expected: { kind: "throws" }, worst: null });
    expect(lines.at(-1)).toBe("Input: [1000, 1001].");
  });

  it("where nothing came, nothing is set beside what was expected", () => {
    expect(told({ got: null, worst: null })).toEqual([]);
    expect(told({ expected: null, worst: null })).toEqual([]);
  });

  it("one wrong element of one, when nobody counted", () => {
    const lines = paragraphs({ wrongElements: undefined, elements: undefined });
    expect(lines.at(-2)).toBe("The error is 0.231; the bound is 1e−15.");
  });

  it("a function without arguments, or a file that was not run, has no input", () => {
    expect(paragraphs({ input: [] }).join("\n")).not.toContain("Input");
  });

  it("a large input by the line that makes it", () => {
    const lines = paragraphs({ generator: "const x = new Float64Array(9).fill(1);" });
    expect(lines[2]).toBe("The input is large; this line makes it: const x = new Float64Array(9).fill(1);");
    expect(lines.join("\n")).not.toContain("Input:");
  });

  it("a law by its title, with the calls that contradict each other and what each gave", () => {
    const calls = [
      { input: failure.input, got: failure.got },
      { input: failure.input, got: null },
    ];
    const lawTitle = text("rows sum to one");
    expect(paragraphs({ reason: "law", lawTitle, calls }).slice(0, 3)).toEqual([
      "The law “rows sum to one” does not hold.",
      "The results of several calls contradict this law.",
      "Calls: ([1000, 1001]) gave [NaN, NaN]; ([1000, 1001]) gave –.",
    ]);
    // One call of a law may fail by itself: then that one is shown.
    expect(paragraphs({ reason: "class", lawTitle, calls })[2]).toBe("Input: [1000, 1001].");
  });

  it("that what a program looked for is not there for it", () => {
    const thrown = { name: "ReferenceError", message: "Intl is not defined" };
    const saidOf = (change: object) => paragraphs({ reason: "threw", thrown: { ...thrown, ...change } });
    expect(saidOf({})[1]).toBe(
      "The program threw: ReferenceError: Intl is not defined. Submissions have no Intl: they find the language itself, without what measures time, shares memory or reaches outside.",
    );
    for (const change of [{ message: "intl is not defined" }, { name: "TypeError" }])
      expect(saidOf(change).join(" ")).not.toContain("Submissions have no");
  });

  it("that arguments were views, or one object, or were made smaller", () => {
    const shrunk = { from: { shapes: [[7], [3, 4], []] }, calls: 12 };
    expect(paragraphs({ views: true, same: [0, 1], shrunk }).slice(3, 6)).toEqual([
      "Each array here is a view: it begins inside a larger buffer, at a byteOffset that is not 0, and neighbours lie around it.",
      "Two of the arguments are one and the same object.",
      "This is the smallest input found that fails in the same way; the check itself has a vector of length 7, a 3 × 4 matrix and a number.",
    ]);
  });

  it("what the smaller input has no more, though the check may be called by it", () => {
    const lost = ["same", "non-finite"] as const;
    const shrunk = { from: { shapes: [[7]], lost: [...lost] }, calls: 12 };
    expect(paragraphs({ shrunk })[4]).toBe(
      "In the check two of the arguments are one object and there is a number that is NaN or infinite: it fails without that as well.",
    );
    expect(inChinese({ failure: { ...failure, shrunk } })).toContain(
      "在原来的检查里，有两个参数是同一个对象，有的数是 NaN 或无穷大；没有这些，同样会出错。",
    );
  });

  it("that a call was made plainer, where it is as large as the one that was found", () => {
    const shrunk = { from: { shapes: [[2]] }, calls: 12 };
    expect(paragraphs({ shrunk })[3]).toBe(
      "This call is plainer than that of the check itself and fails in the same way; the shapes are the same.",
    );
    const matrices = { from: { shapes: [[2, 3], []] }, calls: 12 };
    const input = [matrix(2, 3), { kind: "number" as const, value: 1 }];
    expect(paragraphs({ input, shrunk: matrices })[3]).toContain("plainer");
    expect(paragraphs({ input: [matrix(3, 2), input[1]!], shrunk: matrices })[3]).toContain("smallest");
  });

  it("that the call alone is right, where earlier ones are to blame", () => {
    expect(paragraphs({ leftOver: true })[3]).toContain("Called alone, in a fresh process, this is right.");
    expect(paragraphs({ rewritten: true })[3]).toContain("The arrays are those of the call before");
  });

  it("the bound in the words that the exercise has for people, where it has some", () => {
    const bound = {
      formula: "3 n u",
      source: "Higham",
      formulaText: text("three roundings"),
      sourceText: text("a book"),
    };
    expect(paragraphs({}, { bound }).at(-1)).toContain("The bound is three roundings. Source: a book.");
  });

  it("the recognised mistake last", () => {
    const mistake = { id: "x", title: text("No maximum"), explanation: text("Subtract it.") };
    expect(paragraphs({}, { mistake }).at(-1)).toBe("Recognised: No maximum. Subtract it.");
  });
});

it("only what a call does beside its answer is a side effect", () => {
  const side = ["mutated-input", "aliased-argument", "aliased-earlier-result", "not-deterministic"] as const;
  for (const reason of side) expect(isSideEffect({ ...failure, reason })).toBe(true);
  for (const reason of ["value", "class", "range", "shape", "threw", "law", "did-not-throw"] as const)
    expect(isSideEffect({ ...failure, reason })).toBe(false);
});

const limit = { name: "callTimeoutMs", value: 500, unit: "ms", phase: "call" };

function ended(change: Partial<Verdict>): string[] {
  return explainVerdict({ ...verdict, failure: null, ...change }, "en").paragraphs;
}

/** The sentence on its kind, and what to do next. */
function said(change: Partial<Failure>, locale: Locale = "en") {
  const invalid = { ...failure, reason: "invalid-result" as const, got: null, worst: null, ...change };
  const { paragraphs: all, next } = explainVerdict(
    { ...verdict, verdict: "wrong-answer", failure: invalid },
    locale,
  );
  return [all.find((line) => /asked type|所要求的类型/.test(line)), next];
}

describe("a result of another kind than was asked", () => {
  it("is set beside what is asked, which is the thing to return", () => {
    expect(said({ detail: "an Array" })).toEqual([
      "The function did not return a value of the asked type: it returned an Array; a Float64Array is asked.",
      "Return a Float64Array.",
    ]);
    expect(said({ detail: "an Array" }, "zh-CN")).toEqual([
      "函数返回的不是所要求的类型：得到的是普通数组（Array）；应为 Float64Array。",
      "请返回一个 Float64Array。",
    ]);
  });

  it("also where no certain value is expected, as of an input for a task", () => {
    expect(said({ expected: null, asked: "matrix", detail: "rows is 1.5" })).toEqual([
      "The function did not return a value of the asked type: its rows is 1.5; an object { rows, cols, data } is asked.",
      "Return { rows, cols, data }, plain properties, with rows · cols numbers in a Float64Array as data.",
    ]);
    expect(said({ expected: null, asked: "number" })[1]).toBe("Return a number.");
    expect(said({ expected: null })[1]).toMatch(/^Paste the failing call/);
  });
});

function nextStep(change: Partial<Failure>, locale: Locale = "en"): string {
  return explainVerdict({ ...verdict, verdict: "wrong-answer", failure: { ...failure, ...change } }, locale)
    .next;
}

describe("what to do next", () => {
  it.each<[Partial<Failure>, string, string]>([
    // The result may be a number: there is no array to write into.
    [{ reason: "mutated-input" }, "Work on a copy, and leave the argument as it is.", "副本"],
    [{ reason: "aliased-argument" }, "Return a new array or matrix with data of its own.", "新的数组或矩阵"],
    [{ reason: "aliased-earlier-result" }, "Return a new array or matrix with data of its own.", "新的数组"],
    [
      { reason: "did-not-throw" },
      "Check the arguments first, their shapes above all, and throw before anything is computed.",
      "抛出异常",
    ],
    [{ reason: "not-deterministic" }, "Let the answer depend on nothing but the arguments.", "参数"],
    [
      { reason: "not-deterministic", group: "counterexample" },
      "Make the input of constants alone, and make it anew in every call.",
      "常数",
    ],
    [
      { reason: "value" },
      "Paste the failing call under your function, run it, and follow the numbers by hand.",
      "手算",
    ],
  ])("after %j", (change, english, chinese) => {
    expect(nextStep(change)).toBe(english);
    expect(nextStep(change, "zh-CN")).toContain(chinese);
  });
});

describe("a program that was ended", () => {
  it("is told of the limit that it reached", () => {
    expect(ended({ verdict: "time-limit", limit })).toEqual([
      "The program was ended because one call took longer than it may (500 ms).",
    ]);
  });

  it("printed too much, or died", () => {
    expect(
      ended({ verdict: "runtime-error", limit: { ...limit, name: "logCharsMax", unit: "characters" } }),
    ).toEqual(["The program was ended because it printed more than it may (500 characters)."]);
    expect(
      ended({
        verdict: "runtime-error",
        limit: { ...limit, name: "allResultElementsMax", unit: "elements" },
      }),
    ).toEqual(["The program was ended because its results hold more numbers than they may (500)."]);
    const died =
      "The process that ran the program died, twice and in fresh processes: the program exhausts something that it cannot do without.";
    expect(ended({ verdict: "runtime-error", limit: { ...limit, name: "crashed" } })).toEqual([died]);
    expect(ended({ verdict: "runtime-error", limit: null })).toEqual([died]);
  });

  it("while it was timed is told at which size; with figures, the figures speak", () => {
    expect(ended({ verdict: "too-slow", limit: { ...limit, case: "n = 4096" } })).toEqual([
      "The timing was ended at “n = 4096”, in two processes: the program was still busy after 500 ms.",
    ]);
  });
});
