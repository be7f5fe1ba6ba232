import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { Expected, Value } from "../exercise/value.ts";
import { elementsOfValue } from "./compare.ts";
import type { CaseFailure, CheckedCall } from "./group-outcome.ts";
import {
  briefly,
  codeCharsMax,
  elementsBefore,
  literal,
  literalNumber,
  literalsInOneBuffer,
} from "./literal.ts";
import { argumentNames, dataOf, sideEffect } from "./reproduce-side-effect.ts";
import type { CallRequest } from "./runner.ts";

/** Rather than code longer than this, the line of the case that makes its input. */
const generatedCharsMin = 1_000;

type Signature = ExerciseManifest["signature"];

/**
 * Code that makes the failing call, or all calls that a law ties together: can be pasted under the learner's function. Empty where
 * that would be too long.
 */
export function reproduceFailure(signature: Signature, failure: CaseFailure): string {
  const { reason, request, expected, generator, law } = failure;
  if (law && reason === "law" && law.calls.length > 1) return allCalls(signature, failure, law.calls);
  const { before } = failure;
  const lines = definitions(signature, before ? { ...request, args: [...before] } : request, generator);
  if (!lines) return "";
  const called = callOf(signature, request, before);
  const effect = sideEffect(signature, failure, called);
  if (effect) return [...lines, ...effect].join("\n");
  const earlier = before ? [`${callOf(signature, request)};`, ...rewritten(signature, request, before)] : [];
  const shown = reason === "invalid-result" ? typed(signature, called, expected) : null;
  const line =
    shown ??
    oneElement(failure, called) ??
    `console.log(${called});${comment(" // expected: ", expected, reason)}`;
  return [...lines, ...earlier, line].join("\n");
}

/** The call in which a program was ended. */
export function reproduceEnded(signature: Signature, request: CallRequest, generator?: string): string {
  const lines = definitions(signature, request, generator);
  return lines ? [...lines, `console.log(${callOf(signature, request)});`].join("\n") : "";
}

/** A call that is made before, in a block of its own. */
export function reproduceEarlier(signature: Signature, request: CallRequest): string {
  const lines = definitions(signature, request);
  return lines ? block([...lines, `${callOf(signature, request)};`]) : "";
}

/** Whether there is code for it that can be pasted. */
export function canBePasted({ reason, request, generator, law }: CaseFailure): boolean {
  const requests = law && reason === "law" ? law.calls.map((call) => call.request) : [request];
  return (generator !== undefined && !request.views) || requests.every((one) => literals(one) !== null);
}

/** A number that was another in the call `before` is written out: its name stands for that one. */
function callOf(signature: Signature, request: CallRequest, before?: readonly Value[]): string {
  const named = argumentNames(signature, request).map((name, i) => {
    const arg = request.args[i]!;
    const isOther = typeof arg === "number" && before !== undefined && !Object.is(arg, before[i]);
    return isOther ? literalNumber(arg) : name;
  });
  return `${signature.name}(${named.join(", ")})`;
}

/** Other numbers into the arrays that are there already. */
function rewritten(signature: Signature, { args }: CallRequest, before: readonly Value[]): string[] {
  const names = argumentNames(signature, { args });
  return args.flatMap((arg, i) => {
    if (typeof arg === "number") return [];
    const [from, to] = [elementsOfValue(before[i]!), elementsOfValue(arg)];
    return Array.from(to.keys())
      .filter((k) => !Object.is(from[k], to[k]))
      .map((k) => `${dataOf(names[i]!, arg)}[${k}] = ${literalNumber(to[k]!)};`);
  });
}

/** A block for each call, so that each may name its arguments as the function does. */
function allCalls(
  signature: Signature,
  { request, expected, reason }: CaseFailure,
  calls: readonly CheckedCall[],
): string {
  const blocks = calls.map((one) => {
    const lines = definitions(signature, one.request);
    if (!lines) return null;
    const blamed = one.request === request;
    const got = one.outcome.kind === "returned" ? briefly(one.outcome.value) : "";
    const note = [got && `gave ${got}`, blamed && comment("expected: ", expected, reason)];
    const text = note.filter(Boolean).join("; ");
    const called = `console.log(${callOf(signature, one.request)});${text && ` // ${text}`}`;
    return block([...lines, called]);
  });
  const code = blocks.join("\n");
  return blocks.includes(null) || code.length > calls.length * codeCharsMax ? "" : code;
}

function block(lines: readonly string[]): string {
  return ["{", ...lines.map((line) => `  ${line}`), "}"].join("\n");
}

/** Of the arguments; `null` where nobody would paste that. */
function definitions(signature: Signature, request: CallRequest, generator?: string): string[] | null {
  const names = argumentNames(signature, request);
  const lines =
    request.views === "one buffer"
      ? viewsIntoOne(request, names)
      : literals(request)?.flatMap((code, i) =>
          names.indexOf(names[i]!) === i ? [`const ${names[i]} = ${code};`] : [],
        );
  const short = lines !== undefined && lines.join("").length <= generatedCharsMin;
  // The line of the case makes plain arrays.
  return generator === undefined || request.views || short ? (lines ?? null) : [generator];
}

function viewsIntoOne({ args }: CallRequest, names: readonly string[]): string[] | undefined {
  const code = literalsInOneBuffer(args, "memory");
  return code === null
    ? undefined
    : [`const memory = ${code.buffer};`, ...code.args.map((arg, i) => `const ${names[i]} = ${arg};`)];
}

function literals(request: CallRequest): string[] | null {
  const written: string[] = [];
  let chars = 0;
  for (const [i, arg] of request.args.entries()) {
    const code = request.same?.[1] === i ? "" : literal(arg, elementsBefore(i, request));
    if (code === null) return null;
    written.push(code);
    chars += code.length;
    if (chars > codeCharsMax) return null;
  }
  return written;
}

/** A string of digits prints like the number that it is not, a plain array nearly like a Float64Array. */
function typed({ result }: Signature, called: string, expected: Expected): string | null {
  if (expected.kind === "throws") return null;
  if (result === "number") return `console.log(typeof ${called}); // must be "number"`;
  const data = `Float64Array ${expected.kind === "number" ? "" : briefly(expected.data)}`.trim();
  const shape = expected.kind === "matrix" ? `rows: ${expected.rows}, cols: ${expected.cols}, data: ` : "";
  return `console.log(${called}); // expected: ${shape}${data}`;
}

/** The worst element of a result that is too long to be compared by eye. */
function oneElement({ expected, comparison }: CaseFailure, called: string): string | null {
  const worst = comparison?.worst;
  if (!worst || (expected.kind !== "vector" && expected.kind !== "matrix")) return null;
  if (briefly(expected.data) !== "") return null;
  const data = expected.kind === "matrix" ? ".data" : "";
  return `console.log(${called}${data}[${worst.index}]); // expected: ${literalNumber(worst.expected)}`;
}

/** Beside a call; nothing where there is too much to say. */
function comment(prefix: string, expected: Expected, reason: CaseFailure["reason"]): string {
  if (expected.kind === "throws") return `${prefix}throws a RangeError`;
  if (expected.kind === "number") return `${prefix}${literalNumber(expected.value)}`;
  const { kind, data } = expected;
  const text = briefly(kind === "matrix" ? expected : data);
  if (text !== "") return `${prefix}${text}`;
  if (reason !== "shape") return "";
  return prefix + (kind === "matrix" ? `${expected.rows} × ${expected.cols}` : `length ${data.length}`);
}
