import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { Expected, Value } from "../exercise/value.ts";
import { elementsOfValue } from "./compare.ts";
import type { CaseFailure, CheckedCall } from "./group-outcome.ts";
import type { CallRequest } from "./runner.ts";

/** Beyond this a literal is no longer code that anybody wants to paste. */
const literalElementsMax = 2_000;
/** So many equal numbers are not written out one by one. */
const equalMin = 8;
/** Expected values up to this many are written beside the call. */
const commentElementsMax = 8;

type Signature = ExerciseManifest["signature"];

/** Code that makes the failing call, or all calls that a law ties together: can be pasted under the learner's function. */
export function reproduceFailure(signature: Signature, failure: CaseFailure): string {
  const { reason, request, expected, generator, law } = failure;
  if (law && reason === "law" && law.calls.length > 1) return allCalls(signature, failure, law.calls);
  const lines = call(
    signature,
    failure.before ? { ...request, args: [...failure.before] } : request,
    generator,
  );
  const called = `${signature.name}(${argumentNames(signature, request).join(", ")})`;
  if (reason === "mutated-input")
    return [...lines, `console.log(${called});`, ...changed(signature, request)].join("\n");
  if (reason === "aliased-argument" || reason === "aliased-earlier-result" || reason === "not-deterministic")
    return [...lines, ...twice(signature, request, called, reason)].join("\n");
  const rewriting = failure.before ? [`${called};`, ...rewritten(signature, request, failure.before)] : [];
  return [...lines, ...rewriting, `console.log(${called});${comment(" // expected: ", expected)}`].join("\n");
}

/** Other numbers into the arrays that are there already. */
function rewritten(signature: Signature, { args }: CallRequest, before: readonly Value[]): string[] {
  const names = argumentNames(signature, { args });
  return args.flatMap((arg, i) => {
    const [from, to] = [elementsOfValue(before[i]!), elementsOfValue(arg)];
    const data = isMatrixLike(arg) ? `${names[i]}.data` : names[i];
    return Array.from(to.keys())
      .filter((k) => !Object.is(from[k], to[k]))
      .map((k) => `${data}[${k}] = ${literalNumber(to[k]!)};`);
  });
}

/** As TypeScript writes it: `-0`, `NaN` and `Infinity` included. */
function literalNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** A block for each call, so that each may name its arguments as the function does. */
function allCalls(
  signature: Signature,
  { request, expected }: CaseFailure,
  calls: readonly CheckedCall[],
): string {
  return calls
    .flatMap((one) => {
      const blamed = one.request === request;
      const got = one.outcome.kind === "returned" ? answer(one.outcome.value) : "";
      const note = [got && `gave ${got}`, blamed && comment("expected: ", expected)];
      const text = note.filter(Boolean).join("; ");
      const called = `console.log(${signature.name}(${argumentNames(signature, one.request).join(", ")}));`;
      const lines = [...call(signature, one.request), `${called}${text && ` // ${text}`}`];
      return ["{", ...lines.map((line) => `  ${line}`), "}"];
    })
    .join("\n");
}

/** Definitions of the arguments. */
function call(signature: Signature, request: CallRequest, generator?: string): string[] {
  const names = argumentNames(signature, request);
  const elements = request.args.reduce((sum: number, arg) => sum + elementsOfValue(arg).length, 0);
  if (elements > literalElementsMax) {
    const shapes = request.args.map((arg, i) => `${names[i]}: ${shape(arg)}`).join(", ");
    return [generator ?? `// ${shapes}: too large to print.`];
  }
  return request.args.flatMap((arg, i) =>
    names.indexOf(names[i]!) === i ? [`const ${names[i]} = ${literal(arg, request.views === true)};`] : [],
  );
}

/** The arguments after the call, beside what they were. */
function changed(signature: Signature, request: CallRequest): string[] {
  const names = argumentNames(signature, request);
  return [...new Set(names)].map((name) => {
    const arg = request.args[names.indexOf(name)]!;
    const data = isMatrixLike(arg) ? `${name}.data` : name;
    if (request.views && typeof arg !== "number") {
      const whole = answer(withNeighbours(elementsOfValue(arg)));
      return `console.log(new Float64Array(${data}.buffer));${whole && ` // must still be ${whole}`}`;
    }
    return `console.log(${data});${answer(arg) && ` // must still be ${answer(arg)}`}`;
  });
}

function twice(
  signature: Signature,
  request: CallRequest,
  called: string,
  reason: "aliased-argument" | "aliased-earlier-result" | "not-deterministic",
): string[] {
  const data = signature.result === "matrix" ? ".data" : "";
  if (reason === "not-deterministic")
    return [`console.log(${called});`, `console.log(${called}); // must be the same, bit for bit`];
  if (reason === "aliased-earlier-result") {
    return [
      `const first = ${called};`,
      `const second = ${called};`,
      `console.log(${data && "first === second, "}first${data}.buffer === second${data}.buffer); // must be false`,
    ];
  }
  const shared = argumentNames(signature, request)
    .filter((name, i, names) => names.indexOf(name) === i && typeof request.args[i] !== "number")
    .map(
      (name) =>
        `result${data}.buffer === ${name}${isMatrixLike(request.args[argumentNames(signature, request).indexOf(name)]!) ? ".data" : ""}.buffer`,
    );
  return [`const result = ${called};`, `console.log(${shared.join(", ")}); // must be false`];
}

function argumentNames(signature: Signature, request: CallRequest): string[] {
  const names = request.args.map((_, i) => signature.parameters[i]?.name ?? `argument${i + 1}`);
  if (request.same) names[request.same[1]] = names[request.same[0]]!;
  return names;
}

function isMatrixLike(value: Value): boolean {
  return typeof value === "object" && "rows" in value;
}

function literal(value: Value, view: boolean): string {
  if (typeof value === "number") return literalNumber(value);
  if (value instanceof Float64Array) return vector(value, view);
  return `{ rows: ${value.rows}, cols: ${value.cols}, data: ${vector(value.data, view)} }`;
}

function vector(data: Float64Array, view: boolean): string {
  const [first] = data;
  if (!view && first !== undefined && data.length > equalMin && data.every((x) => Object.is(x, first)))
    return `new Float64Array(${data.length}).fill(${literalNumber(first)})`;
  const numbers = Array.from(view ? withNeighbours(data) : data, literalNumber);
  return `new Float64Array([${numbers.join(", ")}])${view ? `.subarray(1, ${data.length + 1})` : ""}`;
}

/** What a view lies in. */
function withNeighbours(data: Float64Array): Float64Array {
  return Float64Array.of(99, ...data, 99);
}

function shape(value: Value): string {
  if (typeof value === "number") return "number";
  return value instanceof Float64Array ? `${value.length} elements` : `${value.rows} × ${value.cols}`;
}

function comment(prefix: string, expected: Expected): string {
  if (expected.kind === "throws") return `${prefix}throws a RangeError`;
  const text = answer(expected.kind === "number" ? expected.value : expected.data);
  return text && `${prefix}${text}`;
}

/** Empty where there is too much to say. */
function answer(value: Value): string {
  if (typeof value === "number") return literalNumber(value);
  const data = elementsOfValue(value);
  return data.length > commentElementsMax ? "" : `[${Array.from(data, literalNumber).join(", ")}]`;
}
