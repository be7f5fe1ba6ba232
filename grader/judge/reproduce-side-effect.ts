/** Code that shows what a call did beside giving its answer. */
import type { ExerciseManifest } from "../exercise/exercise.ts";
import { isMatrix } from "../exercise/value.ts";
import type { Value } from "../exercise/value.ts";
import { elementsOfValue } from "./compare.ts";
import type { CaseFailure } from "./group-outcome.ts";
import { briefly, elementsBefore, sharedBuffer, withNeighbours } from "./literal.ts";
import type { CallRequest } from "./runner.ts";

type Signature = ExerciseManifest["signature"];

/** What is put off with a promise is done by then. */
const later = "await 0; // and what is done a moment later";

/** `null`: it is the answer that is wrong. `called`: the call, whose arguments are defined. */
export function sideEffect(signature: Signature, failure: CaseFailure, called: string): string[] | null {
  switch (failure.reason) {
    case "mutated-input":
      return changed(signature, failure, called);
    case "aliased-argument":
      return [`const result = ${called};`, sharedMemory(signature, failure.request)];
    case "aliased-earlier-result":
      return earlierResult(signature, failure, called);
    case "not-deterministic":
      return [`console.log(${called});`, `console.log(${called}); // must be the same, bit for bit`];
    default:
      return null;
  }
}

/** The names of the arguments; one name for one object. */
export function argumentNames(signature: Signature, request: Pick<CallRequest, "args" | "same">): string[] {
  const names = request.args.map((_, i) => signature.parameters[i]?.name ?? `argument${i + 1}`);
  if (request.same) names[request.same[1]] = names[request.same[0]]!;
  return names;
}

export function dataOf(name: string, value: Value): string {
  return isMatrix(value) ? `${name}.data` : name;
}

/** The arguments after the call, beside what they were. */
function changed(signature: Signature, { request, outcome }: CaseFailure, called: string): string[] {
  const names = argumentNames(signature, request);
  const arrays = [...new Set(names)].flatMap((name) => {
    const index = names.indexOf(name);
    const arg = request.args[index]!;
    if (typeof arg === "number") return [];
    const whole =
      request.views === "one buffer"
        ? sharedBuffer(request.args)
        : withNeighbours(elementsOfValue(arg), elementsBefore(index, request));
    const told = briefly(whole);
    return [{ name, arg, told }];
  });
  return [
    ...arrays.flatMap(({ name, arg, told }) =>
      told === "" ? kept(name, seen(dataOf(name, arg), request)) : [],
    ),
    outcome.kind === "threw" ? `try { ${called}; } catch {}` : `console.log(${called});`,
    later,
    ...arrays.map(({ name, arg, told }) => {
      const data = dataOf(name, arg);
      const shape = isMatrix(arg) ? [`${name}.rows`, `${name}.cols`] : [];
      const was = isMatrix(arg) ? [arg.rows, arg.cols] : [];
      const [now, before] =
        told === ""
          ? [firstChange(seen(data, request), name), "-1, the place of the first change"]
          : [seen(data, request), told];
      return `console.log(${[...shape, now].join(", ")}); // must still be ${[...was, before].join(", ")}`;
    }),
  ];
}

/** Of a view what lies around it, too. */
function seen(data: string, { views }: CallRequest): string {
  return views ? `new Float64Array(${data}.buffer)` : data;
}

function kept(name: string, data: string): string[] {
  return [`const ${name}Before = ${data}.slice();`];
}

/** For numbers that are too many to be compared by eye; NaN is the same as NaN. */
function firstChange(data: string, name: string): string {
  return `${data}.findIndex((value, i) => !Object.is(value, ${name}Before[i]))`;
}

function earlierResult(signature: Signature, { outcome }: CaseFailure, called: string): string[] {
  const data = signature.result === "matrix" ? ".data" : "";
  const long = outcome.kind !== "returned" || briefly(elementsOfValue(outcome.value)) === "";
  const [before, after] = long
    ? [kept("first", `first${data}`), `${firstChange(`first${data}`, "first")}); // must be -1`]
    : [[`console.log(first${data});`], `first${data}); // must still be the same`];
  return [
    `const first = ${called};`,
    ...before,
    `const second = ${called};`,
    later,
    `console.log(${after}`,
    `console.log(${data && "first === second, "}first${data}.buffer === second${data}.buffer); // must be false`,
  ];
}

function sharedMemory(signature: Signature, request: CallRequest): string {
  const data = signature.result === "matrix" ? ".data" : "";
  const names = argumentNames(signature, request);
  const shared = [...new Set(names)].flatMap((name) => {
    const arg = request.args[names.indexOf(name)]!;
    return typeof arg === "number" ? [] : [`result${data}.buffer === ${dataOf(name, arg)}.buffer`];
  });
  return `console.log(${shared.join(", ")}); // must be false`;
}
