/**
 * Evaluated in a context of its own in the learner's isolate. What crosses to the host is strings, numbers and
 * Float64Arrays made here: never an object that learner code has touched. The call itself is entered through `fire` of the learner's
 * realm: the engine lets `Function("…")` work only for code that was entered through its own context.
 */
import type { ValueKind } from "../exercise/value.ts";
import type { CallRequest, Views } from "../judge/runner.ts";
import type { GuestRealm } from "./guest-realm.ts";
import { createHarness, type Harness } from "./harness.ts";
import type { HarnessOutcome } from "./outcome.ts";
import { dataOf, shapeOf, unpackValues, type Shape } from "./wire.ts";

/** Each step answers with JSON of a `StepReply`; none throws. */
export interface IsolateHarness {
  /** `ExportOutcome` without the function. */
  adopt(namespace: object, exportName: string): string;
  /** `EncodedRequest`s of calls: timed ones are all made by the next `fire`, others one by one, the first of them ready. */
  prepare(requestsJson: string, doubles: Float64Array, timed: boolean): string;
  /** `Finished`; makes the next call ready. */
  finish(): string;
  takeDoubles(): Float64Array;
  takeLogs(): string;
  /** The signals that `inspect` of the learner's realm found. */
  takeSignals(): string;
  /** The latest answer again: what a program left behind can end the entry that brought it. Empty when there was none. */
  repeat(): string;
  collectGarbage(): void;
}

/** A fault is ours, or the engine's for want of memory. */
export type StepReply = { value: unknown } | { fault: string };

/** A `CallRequest` without its numbers. Of two arguments that are the `same` the second comes empty. */
export interface EncodedRequest {
  shapes: Shape[];
  views?: Views;
  same?: [number, number];
  rewritten?: boolean;
}

/** A `HarnessOutcome` without its numbers. */
export type EncodedOutcome =
  | { kind: "returned"; shape: Shape; mutated: number[]; aliases: "nothing" | "argument" | "earlier-result" }
  | Exclude<HarnessOutcome, { kind: "returned" }>;

/** How the calls of one `fire` ended. */
export interface Finished {
  outcomes: EncodedOutcome[];
  /** A result that is one number, as text that `Number` reads back bit for bit. Other doubles wait in `takeDoubles`. */
  number?: string;
  /** What was printed since; left out when nothing was. */
  logs?: { lines: string[]; truncated: boolean };
}

const collect: unknown = Reflect.get(globalThis, "gc");

/**
 * The isolate counts buffers that are garbage towards its memory limit until they are collected, and nothing makes it collect them
 * in time: so the harness does, between calls, whenever its own copies come to this many elements (32 MB).
 */
const copiedElementsMax = 1 << 22;

export function createIsolateHarness(
  realm: GuestRealm,
  result: ValueKind,
  resultElementsMax: number,
): IsolateHarness {
  const harness: Harness = createHarness(realm, { result, resultElementsMax });
  let staged: CallRequest[] = [];
  let outgoing: Float64Array = new Float64Array(0);
  let copiedElements = 0;
  const collectGarbage = (): void => {
    copiedElements = 0;
    if (typeof collect === "function") collect();
  };
  const makeReady = (requests: readonly CallRequest[], timed: boolean): void => {
    for (const { args } of requests) for (const arg of args) copiedElements += 2 * dataOf(arg).length;
    if (copiedElements > copiedElementsMax) collectGarbage();
    harness.prepare(requests, timed);
  };
  const makeNextReady = (): void => {
    const next = staged.shift();
    if (next !== undefined) makeReady([next], false);
  };
  const takeLogs = () => {
    const lines: string[] = [];
    for (let line = realm.takeLog(); line !== undefined; line = realm.takeLog()) lines.push(String(line));
    return { lines, truncated: realm.logsTruncated() };
  };
  let latest = "";
  const answer = (step: () => unknown): string => {
    // A step that ends without an answer must not be taken to have given the one before.
    latest = "";
    try {
      latest = textOf({ value: step() });
    } catch (error) {
      latest = textOf({ fault: error instanceof Error ? error.message : "unknown" });
    }
    return latest;
  };
  return {
    adopt: (namespace, exportName) =>
      answer(() => {
        const outcome = harness.adopt(namespace, exportName);
        return outcome.kind === "function" ? { kind: "function" } : outcome;
      }),
    prepare: (requestsJson, doubles, timed) =>
      answer(() => {
        const requests = decodeRequests(JSON.parse(requestsJson), doubles);
        staged = timed ? [] : requests;
        if (timed) makeReady(requests, true);
        else makeNextReady();
      }),
    finish: () =>
      answer(() => {
        const outcomes = harness.finish();
        const finished: Finished = { outcomes: [] };
        const arrays: Float64Array[] = [];
        // By index: cheaper than an iterator, and finished outcomes are a list without a prototype.
        for (let i = 0; i < outcomes.length; i++) {
          const outcome = outcomes[i];
          if (outcome === undefined) continue;
          finished.outcomes.push(withoutNumbers(outcome));
          if (outcome.kind !== "returned") continue;
          if (outcomes.length === 1 && typeof outcome.value === "number")
            finished.number = numberText(outcome.value);
          else arrays.push(dataOf(outcome.value));
        }
        outgoing = joined(arrays);
        copiedElements += 3 * outgoing.length;
        const logs = takeLogs();
        if (logs.lines.length > 0 || logs.truncated) finished.logs = logs;
        makeNextReady();
        return finished;
      }),
    takeDoubles: () => outgoing,
    takeLogs: () => answer(takeLogs),
    takeSignals: () => answer(() => Array.from(realm.takeSignals(), String)),
    repeat: () => latest,
    collectGarbage,
  };
}

function textOf(reply: StepReply): string {
  return JSON.stringify(reply);
}

function decodeRequests(encoded: EncodedRequest[], doubles: Float64Array): CallRequest[] {
  const values = unpackValues(
    encoded.flatMap(({ shapes }) => shapes),
    doubles,
  );
  let next = 0;
  return encoded.map((request) => ({
    ...request,
    args: values.slice(next, (next += request.shapes.length)),
  }));
}

function withoutNumbers(outcome: HarnessOutcome): EncodedOutcome {
  if (outcome.kind !== "returned") return outcome;
  const { value, mutated, aliases } = outcome;
  return { kind: "returned", shape: shapeOf(value), mutated, aliases };
}

function numberText(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** One result leaves without another copy. */
function joined(arrays: readonly Float64Array[]): Float64Array {
  const only = arrays[0];
  if (only !== undefined && arrays.length === 1) return only;
  const all = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const array of arrays) {
    all.set(array, offset);
    offset += array.length;
  }
  return all;
}
