import type { Failure, JsonNumber, Verdict, VerdictKind } from "../verdict.ts";
import { nestedTooDeeply } from "../nested-too-deeply.ts";
import { lacksCode } from "./lacks-code.ts";
import {
  errorOf,
  formatInterval,
  formatMagnitude,
  formatNumber,
  formatRatio,
  isJustShort,
  meansUlps,
} from "./numbers.ts";
import { englishReasons } from "./cheating-reasons.ts";
import { instabilityOf } from "./instability.ts";
import { kindAsked } from "./kind-asked.ts";
import { strayLetters } from "./look-alike.ts";
import { missingGlobal } from "./missing-global.ts";
import { isStackOverflow } from "./stack-overflow.ts";
import type { StrayLetter } from "./look-alike.ts";
import type { Sentences } from "./sentences.ts";

const groups: Record<string, string> = {
  load: "loading the file",
  examples: "examples",
  shapes: "shapes",
  values: "values",
  errors: "errors",
  laws: "laws",
  purity: "purity",
  stability: "stability",
  performance: "performance",
  counterexample: "counterexample",
};

const headlines: Record<VerdictKind, string> = {
  accepted: "Accepted",
  "wrong-answer": "Wrong answer",
  unstable: "Unstable",
  "too-slow": "Too slow",
  "time-limit": "Time limit reached",
  "memory-limit": "Memory limit reached",
  "runtime-error": "Runtime error",
  "compile-error": "Does not compile",
  cheating: "Not accepted: tampering with the judge",
  "judge-error": "The judge failed; your program is not to blame",
};

export const english: Sentences = {
  headline(kind, { failure, mistake }) {
    if (mistake) return `${headlines[kind]}: ${mistake.title.en}`;
    if (failure?.reason === "inadmissible") return `${headlines[kind]}: the input is outside the limits`;
    if (failure?.reason === "not-broken") return `${headlines[kind]}: the flawed function holds there`;
    if (!failure || failure.group === "load" || failure.group === "counterexample") return headlines[kind];
    if (failure.lawTitle) return `${headlines[kind]}: breaks the law “${failure.lawTitle.en}”`;
    return `${headlines[kind]} on “${failure.caseTitle?.en ?? failure.case}”`;
  },
  group: (id) => groups[id] ?? id,
  where: (group, name) =>
    group === "load"
      ? "The file could not be run."
      : `The check “${name}” in the group ${groups[group] ?? group} fails.`,
  whereLaw: (title) => `The law “${title}” does not hold.`,
  reason: (failure) => reasons[failure.reason](failure),
  input: (values) => `Input: ${values.join(" ; ")}.`,
  generator: (line) => `The input is large; this line makes it: ${line}`,
  views: (oneBuffer) =>
    oneBuffer
      ? "All arrays here are views into one buffer, one behind the other with other numbers between: it is the byteOffset that tells them apart, not the buffer."
      : "Each array here is a view: it begins inside a larger buffer, at a byteOffset that is not 0, and neighbours lie around it.",
  same: () => "Two of the arguments are one and the same object.",
  rewritten: () =>
    "The arrays are those of the call before, and one number in them was changed in between: to know an array again is not to know what it holds.",
  leftOver: () =>
    "Called alone, in a fresh process, this is right. So the answer depends on what earlier calls left behind, or on chance: look at what lives outside the function.",
  calls: (calls) =>
    `Calls: ${calls.map(({ input, got }) => `(${input.join(" ; ")}) gave ${got}`).join("; ")}.`,
  shrunk: (shapes) =>
    `This is the smallest input found that fails in the same way; the check itself has ${list(shapes.map(shapeText))}.`,
  plainer: () =>
    "This call is plainer than that of the check itself and fails in the same way; the shapes are the same.",
  lost: (traits) =>
    `In the check ${list(traits.map((trait) => traitTexts[trait]))}: it fails without that as well.`,
  expectedGot: (expected, got) => `Expected ${expected}, got ${got}.`,
  worst(worst, wrong, elements) {
    const place =
      worst.row === undefined ? `element ${worst.index}` : `row ${worst.row}, column ${worst.col}`;
    const many =
      elements === 1
        ? ""
        : `${wrong} of ${elements} elements ${wrong === 1 ? "is" : "are"} wrong; the worst is ${place}. `;
    const values =
      elements === 1
        ? ""
        : `There ${formatNumber(worst.expected)} was expected and ${formatNumber(worst.got)} came. `;
    if (!Number.isFinite(errorOf(worst))) return `${many}${values}No error bound allows for that.`;
    if (errorOf(worst) === 0) return `${many}${values}Only the sign of the zero is wrong.`;
    if (worst.bound === 0) return `${many}${values}No other number is right there: the bound is 0.`;
    return `${many}${values}The error is ${formatMagnitude(errorOf(worst))}${meansUlps(worst) ? `, which is ${ulps(worst.ulps)}` : ""}; the bound is ${formatMagnitude(worst.bound)}.`;
  },
  bound: ({ formula, source }) =>
    `The bound is ${formula}. Source: ${source}${/[.!]$/.test(source) ? "" : "."} Any reasonable order of operations in double precision stays within it.`,
  errorMap: (name, of, { wrong, cells, blockSize, rows, cols, blocksOnly }) =>
    `The ${of.rows} × ${of.cols} result of “${name}”: ${wrong} of ${cells} ${blockSize === null ? "cells" : `blocks of ${blockSize} cells`} wrong, ${blocksOnly ? "which cover" : "in"} ${places("row", rows)}, ${places("column", cols)}.`,
  errorMapLegend: (cells) =>
    `${cells === null ? "" : `Each sign stands for ${cells} cells. `}· within the bound; ▁ to █ beyond it, two orders of magnitude a step; ✗ NaN, infinite, or wrong where it must be exact; > the worst.`,
  mistake: (title, explanation) => `Recognised: ${title}${/[.!?]$/.test(title) ? "" : "."} ${explanation}`,
  broken: () => "The flawed function is wrong there, as asked.",
  exactAndFlawed: (exact, flawed, thrown) =>
    flawed === null
      ? `Exact: ${exact}. The flawed function throws${thrown?.message ? ` (${thrown.message})` : ""}.`
      : `Exact: ${exact}. The flawed function gives ${flawed}.`,
  excess(excess, factor, { formula, source }) {
    const measured = `The error is measured against ${formula}. ${source.replace(/[.]?$/, ".")}`;
    if (excess === "Infinity") return `No error bound allows for that. ${measured}`;
    if (excess === 0) return `There is no error in that. ${measured}`;
    const short = isJustShort(excess, factor) ? "just short of " : "";
    return `Its error is ${short}${formatMagnitude(excess)} × ${factor === 1 ? "what is asked" : "the error bound"}. ${measured}`;
  },
  shape(value) {
    if (value.kind === "number") return "a number";
    return value.kind === "vector" ? `a vector of length ${value.length}` : aMatrix(value.rows, value.cols);
  },
  diagnostics: (count, { line, column, message }) =>
    `${count === 1 ? "The compiler has one objection" : `The compiler has ${count} objections; the first is`} at line ${line}, column ${column}: ${message}`,
  program({ problem, exportName, names, declared }) {
    switch (problem) {
      case "missing-export": {
        const found = names.map((name) => (name === "default" ? "a default" : name));
        const there = declared ? ` It has ${exportName}, but does not export it by that name.` : "";
        return `The file must export a function named ${exportName}; it exports ${list(found) || "nothing"}.${strayText(strayLetters(exportName, names))}${there}`;
      }
      case "not-a-plain-function":
        return `${exportName} must be a plain function; it is ${names.join(", ")}.`;
      case "imports":
        return `A submission cannot import anything at run time; this one imports ${names.join(", ")}. Types alone can be imported, with “import type”.`;
      case "compile-limit":
        return `The compiler was ended because this source took it beyond its ${names.join(", ")} limit. Simpler types are enough for this exercise.`;
    }
  },
  limit({ name, value, unit, phase, waits, group, case: caseName, caseTitle }) {
    const where =
      caseName === undefined
        ? ""
        : ` It was busy with “${caseTitle?.en ?? caseName}”${group ? ` in the group ${groups[group] ?? group}` : ""}.`;
    const bound = unit === "" ? "" : ` (${value} ${unit})`;
    if (waits)
      return "The program was ended while the file itself was being evaluated: it waits (“await”) for something that never comes.";
    if (phase === "load") return `The program was ended while the file itself was being evaluated${bound}.`;
    if (name === "memoryMb")
      return `The program was ended because it used more memory than a submission may${bound}.${where}`;
    if (name === "totalTimeoutMs")
      return `The program was ended because all calls together took longer than they may${bound}.${where}`;
    return `The program was ended because one call took longer than it may${bound}.${where}`;
  },
  crashed: () =>
    "The process that ran the program died, twice and in fresh processes: the program exhausts something that it cannot do without.",
  outputFlood: ({ value, unit }) =>
    unit === "elements"
      ? `The program was ended because its results hold more numbers than they may (${value}).`
      : `The program was ended because it printed more than it may${unit === "" ? "" : ` (${value} ${unit})`}.`,
  cheating: (found) =>
    `The program reached for the judge instead of the problem: ${englishReasons(found).join("; ")}.`,
  ourFault: () =>
    "Something broke on our side before a verdict was reached. This does not count as an attempt.",
  performance: ({ slowdown, interval, maxSlowdown }) =>
    `It takes ${formatRatio(slowdown)} the time of the reference (95 % interval ${formatInterval(interval)}); up to ${formatRatio(maxSlowdown)} is accepted, by the lower end of the interval.`,
  growth: ({ growth, expectedGrowth, sizes }) =>
    `By size: ${sizes.map(({ name, slowdown }) => `${name}: ${formatRatio(slowdown)}`).join(", ")}.${growth === null ? "" : ` The time grows like n^${growth.toFixed(2)}; n^${expectedGrowth} is what a reasonable algorithm has.`}`,
  timingEnded: ({ case: size, value, unit }) =>
    `The timing was ended${size === undefined ? "" : ` at “${size}”`}, in two processes: the program was still busy${unit === "" ? "" : ` after ${value} ${unit}`}.`,
  notTimed: () => "Every check of correctness and stability passed. Speed was not measured.",
  next: (kind, verdict) => nextHere(verdict) ?? next(kind, verdict),
};

/** What the circumstances ask for, before what was wrong does. */
function nextHere({ failure, limit, program, verdict }: Verdict): string | null {
  if (program?.problem === "missing-export" && strayLetters(program.exportName, program.names).length > 0)
    return `Type the name ${program.exportName} anew; nothing was run.`;
  if (program?.problem === "missing-export")
    return program.names.includes("default")
      ? `Name the function ${program.exportName} and write “export” before it, without “default”; nothing was run.`
      : `Name the function ${program.exportName} and write “export” before it; nothing was run.`;
  if (program?.problem === "compile-limit") return "Make types and expressions simpler; nothing was run.";
  if (limit?.phase === "load" && verdict === "time-limit")
    return limit.waits
      ? "Remove the “await” at the top level: nothing there can bring what it waits for."
      : "Look outside your functions for a loop that does not end, or an “await” for something that never comes.";
  if (verdict === "runtime-error" && !failure)
    return "Look for what grows without end: calls within calls, arrays, or what is printed.";
  if (failure?.thrown?.message === nestedTooDeeply) return "Write it with less nesting; nothing was run.";
  if (failure?.group === "load")
    return failure.thrown?.line === undefined
      ? "Look at what stands outside your functions: it throws while the file is loaded."
      : `Look at line ${failure.thrown.line}: it throws while the file is loaded.`;
  if (failure && isStackOverflow(failure.thrown))
    return "The stack was full: each level of a recursion takes its place there, and so does each argument of a call (Math.max(...x), push(...x)). Go through long inputs in a loop; where the input is short, look for a recursion that does not end.";
  if (failure?.leftOver)
    return "Call it twice, the first time with other numbers, and look at what lives outside the function.";
  if (failure && verdict !== "unstable" && lacksCode(failure))
    return "Call it on an input of these shapes with numbers of your own, ones for example, and compare with what you work out by hand.";
  return null;
}

function strayText(strays: readonly StrayLetter[]): string {
  if (strays.length === 0) return "";
  const each = strays.map(({ place, is, not }) => `letter ${place} is ${is}, not ${not}`);
  return ` The names look alike, but in the exported one ${each.join("; ")}.`;
}

function shapeText([first, second]: readonly number[]): string {
  if (first === undefined) return "a number";
  return second === undefined ? `a vector of length ${first}` : aMatrix(first, second);
}

/** `row 3`, `rows 3–5`. */
function places(unit: string, numbers: string): string {
  return `${unit}${/^\d+$/.test(numbers) ? "" : "s"} ${numbers}`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

const traitTexts = {
  same: "two of the arguments are one object",
  views: "the arrays are views",
  "non-finite": "there is a number that is NaN or infinite",
};

function ulps(count: JsonNumber): string {
  return count === 1
    ? "1 ulp (unit in the last place)"
    : `${formatMagnitude(count)} ulps (units in the last place)`;
}

const reasons: Record<Failure["reason"], (failure: Failure) => string> = {
  value: ({ worst }) =>
    worst?.bound === 0
      ? "The answer is not the exact one, and no rounding on the way explains that: here the exact one is asked."
      : "The answer is further from the exact one than any order of rounding explains.",
  class: ({ worst }) =>
    worst
      ? `Where ${formatNumber(worst.expected)} is right, the answer is ${formatNumber(worst.got)}.`
      : "An answer is NaN, infinite or has the wrong sign of zero.",
  range: ({ worst }) =>
    `The answer leaves the interval in which it must lie${worst ? `: ${formatNumber(worst.got)}` : ""}.`,
  shape: () => "The answer does not have the right shape.",
  "invalid-result": (failure) => {
    const { detail = "" } = failure;
    const found = /^(data|rows|cols) is /.test(detail) ? `its ${detail}` : `it returned ${detail}`;
    const asked = kindAsked(failure);
    return `The function did not return a value of the asked type${detail && `: ${found}`}${asked ? `; ${kinds[asked]} is asked` : ""}.`;
  },
  threw: ({ thrown }) => {
    if (thrown?.message === nestedTooDeeply)
      return "The source is nested too deeply: the engine cannot compile it.";
    const what =
      thrown && thrown.name !== ""
        ? `${thrown.name}: ${thrown.message}`
        : thrown?.message || "something that is not an Error";
    const at =
      thrown?.line === undefined
        ? ""
        : ` (line ${thrown.line}${thrown.column === undefined ? "" : `, column ${thrown.column}`})`;
    const missing = missingGlobal(thrown);
    const why =
      missing === null
        ? ""
        : `. Submissions have no ${missing}: they find the language itself, without what measures time, shares memory or reaches outside.`;
    return `The program threw${at}: ${what}${why}`;
  },
  "did-not-throw": () => "For this input the function must throw (a RangeError, say); it returned instead.",
  "mutated-input": ({ detail, views }) =>
    `The function changed its argument ${detail ?? ""}${views ? ", or what lies beside it in its buffer" : ""}; inputs must stay as they were.`
      .replace("  ", " ")
      .replace(" ;", ";"),
  "aliased-argument": () => "The result shares its memory with an argument; it must be a fresh array.",
  "aliased-earlier-result": () =>
    "The result is that of an earlier call, lies in its buffer, or changed it; each call must return an object and an array of its own, and leave them alone afterwards.",
  "not-deterministic": () =>
    "The same call gave two different answers; something is remembered or left to chance between calls.",
  law: () => "The results of several calls contradict this law.",
  inadmissible: () => "The input is outside the limits of the statement.",
  "not-broken": () => "On this input the flawed function is right, or not as wrong as was asked.",
};

function next(kind: VerdictKind, verdict: Verdict): string {
  const { failure, lamps, challenge, runtime } = verdict;
  switch (kind) {
    case "accepted":
      if (challenge)
        return runtime.runner === "browser"
          ? "Submit it to have the result recorded."
          : "Go on to the next exercise.";
      return lamps.fast === "dark"
        ? "Submit it to have its speed measured and the result recorded."
        : "Go on to the next exercise, or make it faster.";
    case "wrong-answer":
      return failure
        ? nextAfter(failure)
        : "Paste the failing call under your function, run it, and follow the numbers by hand.";
    case "unstable":
      return unstable[instabilityOf(verdict)];
    case "too-slow":
      return "Look for work that is repeated, for copies made in the inner loop, and for an order of loops that jumps through memory.";
    case "time-limit":
      return "Look for a loop that does not end, or work that grows much faster than the input.";
    case "memory-limit":
      return "Look for arrays that are made in a loop or grow without end.";
    case "runtime-error":
      return "Run the failing call and look at the line that throws.";
    case "compile-error":
      return "Correct what the compiler marks; nothing was run.";
    case "cheating":
      return "Submit a program that computes the answer from its arguments.";
    case "judge-error":
      return "It will be tried again; you can also submit again later.";
  }
}

function aMatrix(rows: number, cols: number): string {
  // Eight, eleven, eighteen, eighty and so on.
  return `${/^(8|1[18]$)/.test(String(rows)) ? "an" : "a"} ${rows} × ${cols} matrix`;
}

const unstable = {
  named: "Mend what is named above, then run the failing call.",
  special:
    "Here NaN, an infinity or the sign of a zero decides: look for a comparison, a shortcut or a step that treats it like an ordinary number.",
  digits:
    "The formula is right, but here it overflows, underflows, loses its digits or leaves out what only seems negligible. Rearrange it so that nothing on the way is larger or smaller than it must be, no two numbers that are nearly equal are subtracted, and nothing is dropped that something large may still multiply.",
};

const kinds = {
  number: "a number",
  vector: "a Float64Array",
  matrix: "an object { rows, cols, data }",
};

const returns = {
  number: "Return a number.",
  vector: "Return a Float64Array.",
  matrix:
    "Return { rows, cols, data }, plain properties, with rows · cols numbers in a Float64Array as data.",
};

/** What to do about a wrong answer. */
function nextAfter(failure: Failure): string {
  const asked = kindAsked(failure);
  switch (failure.reason) {
    case "mutated-input":
      return "Work on a copy, and leave the argument as it is.";
    case "aliased-argument":
    case "aliased-earlier-result":
      return "Return a new array or matrix with data of its own.";
    case "invalid-result":
      if (asked) return returns[asked];
      break;
    case "did-not-throw":
      return "Check the arguments first, their shapes above all, and throw before anything is computed.";
    case "not-deterministic":
      return failure.group === "counterexample"
        ? "Make the input of constants alone, and make it anew in every call."
        : "Let the answer depend on nothing but the arguments.";
    case "inadmissible":
      return "Read the limits in the statement and choose an input inside them.";
    case "not-broken":
      return "Follow the flawed function by hand to the step where it leaves the exact one, and choose an input that makes that step matter.";
  }
  return "Paste the failing call under your function, run it, and follow the numbers by hand.";
}
