/** Which known mistake explains the wrong answers? */
import type { Expected, Value } from "../exercise/value.ts";
import type { ExerciseSpec, Mistake } from "../exercise/spec.ts";
import { compare, elementsOfValue } from "./compare.ts";
import type { CaseFailure, CheckedCall } from "./group-outcome.ts";
import { inputSize } from "./group-outcome.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";
import type { CallOutcome, CallRequest } from "./runner.ts";

/** Calls compared at first and in all, and how large the largest may be. */
const firstMax = 8;
const comparedMax = 256;
const comparedElementsMax = 4_096;

/**
 * The first declared mistake that gives what the program gave on every call, wrong and right ones, and is wrong where the program is;
 * nothing when none does. A wrong name would be worse than none.
 */
export function recogniseMistake(
  mistakes: ExerciseSpec["mistakes"],
  failures: readonly CaseFailure[],
  right: readonly CheckedCall[],
): Mistake | null {
  const values = failures.filter(
    ({ reason }) => reason !== "not-deterministic" && reason !== "did-not-throw",
  );
  // Whether mismatched shapes throw is a matter of its own, unless nothing else is wrong.
  const wrong = values.length > 0 ? values : failures.filter(({ reason }) => reason === "did-not-throw");
  if (wrong.length === 0) return null;
  const passed = right.filter(({ expected }) => expected.kind !== "throws");
  const agree = (mistake: Mistake, callsMax: number) =>
    spread(wrong, callsMax).every((failure) => explainsFailure(mistake, failure)) &&
    spread(passed, callsMax).every((call) => explainsCall(mistake, call));
  return mistakes.find((mistake) => agree(mistake, firstMax) && agree(mistake, comparedMax)) ?? null;
}

/** What the mistaken function does with its own copy of the arguments. */
export function callMistaken(mistake: Pick<Mistake, "implement">, { args, same }: CallRequest): CallOutcome {
  const copies = args.map(copy);
  if (same) copies[same[1]] = copies[same[0]]!;
  try {
    const value = mistake.implement(...copies);
    const mutated = changed(args, copies);
    const shared =
      typeof value !== "number" &&
      copies.some((arg) => typeof arg !== "number" && bufferOf(arg) === bufferOf(value));
    return { kind: "returned", value, mutated, aliases: shared ? "argument" : "nothing" };
  } catch {
    return { kind: "threw", thrown: { name: "Error", message: "" }, mutated: changed(args, copies) };
  }
}

/** Whether the mistaken function gives what the program gave. */
export function explainsCall(mistake: Mistake, { request, expected, outcome }: CheckedCall): boolean {
  return gives(callMistaken(mistake, request), expected, outcome);
}

/** The same, and it is wrong there itself: what happens to be near enough to a right answer explains no wrong one. */
function explainsFailure(mistake: Mistake, { reason, request, expected, outcome }: CaseFailure): boolean {
  // What is kept from call to call is seen in no call of its own.
  if (reason === "aliased-earlier-result") return false;
  const mistaken = callMistaken(mistake, request);
  const wrong = judgeCall(expected, mistaken).reason !== null || judgePurity(mistaken, []).reason !== null;
  return wrong && gives(mistaken, expected, outcome);
}

function gives(mistaken: CallOutcome, expected: Expected, outcome: CallOutcome): boolean {
  if (outcome.mutated.length > 0 !== mistaken.mutated.length > 0) return false;
  if (mistaken.kind === "threw") return outcome.kind === "threw";
  if (mistaken.kind !== "returned" || outcome.kind !== "returned") return false;
  if ((outcome.aliases === "argument") !== (mistaken.aliases === "argument")) return false;
  return compare(around(mistaken.value, expected), outcome.value).reason === null;
}

/** The mistaken answer as if it were the right one, with the tolerance of the right one or a few roundings of its own. */
function around(value: Value, expected: Expected): Exclude<Expected, { kind: "throws" }> {
  const data = elementsOfValue(value);
  const given =
    expected.kind === "throws"
      ? null
      : expected.kind === "number"
        ? Float64Array.of(expected.bound)
        : expected.bounds;
  const bounds = data.map((element, i) =>
    Math.max(finiteOr0(given?.[i]), Math.abs(finiteOr0(element)) * 2 ** -40),
  );
  if (typeof value === "number") return { kind: "number", value, bound: bounds[0]! };
  if (value instanceof Float64Array) return { kind: "vector", data, bounds };
  return { kind: "matrix", rows: value.rows, cols: value.cols, data, bounds };
}

function finiteOr0(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

/** From the smallest input to the largest, evenly: on tiny inputs alone many mistakes look the same. */
function spread<T extends CheckedCall>(calls: readonly T[], callsMax: number): T[] {
  const sorted = calls.toSorted((a, b) => inputSize(a.request) - inputSize(b.request));
  const small = sorted.filter(({ request }) => inputSize(request) <= comparedElementsMax);
  const usable = small.length > 0 ? small : sorted.slice(0, 1);
  if (usable.length <= callsMax) return usable;
  return Array.from(
    { length: callsMax },
    (_, i) => usable[Math.round((i * (usable.length - 1)) / (callsMax - 1))]!,
  );
}

function copy(value: Value): Value {
  if (typeof value === "number") return value;
  return value instanceof Float64Array ? value.slice() : { ...value, data: value.data.slice() };
}

function changed(before: readonly Value[], after: readonly Value[]): number[] {
  return before.flatMap((value, i) => {
    const now = elementsOfValue(after[i]!);
    return elementsOfValue(value).every((element, j) => Object.is(element, now[j])) ? [] : [i];
  });
}

function bufferOf(value: Exclude<Value, number>): ArrayBufferLike {
  return value instanceof Float64Array ? value.buffer : value.data.buffer;
}
