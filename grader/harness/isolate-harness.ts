/**
 * Evaluated in a context of its own in the learner's isolate. What crosses to the host is strings, numbers and
 * Float64Arrays made here: never an object that learner code has touched. The call itself is entered through `fire` of the learner's
 * realm: the engine lets `Function("…")` work only for code that was entered through its own context.
 */
import type { ValueKind } from "../exercise/value.ts";
import type { GuestRealm } from "./guest-realm.ts";
import { createHarness, type Harness } from "./harness.ts";
import type { HarnessOutcome } from "./outcome.ts";
import { dataOf, elementsOf, shapeOf, unpackValues, type Shape } from "./wire.ts";

export interface IsolateHarness {
  adopt(namespace: object, exportName: string): string;
  /** JSON of the `EncodedRequest`s of calls to be made one after another; makes the first one ready. */
  prepare(requestsJson: string, doubles: Float64Array, repeats: number): void;
  /** JSON of a `Finished`; the doubles of a vector or a matrix wait in `takeDoubles`. Makes the next call ready. */
  finish(): string;
  takeDoubles(): Float64Array;
  takeLogs(): string;
  collectGarbage(): void;
}

/** A `CallRequest` without its numbers. */
export interface EncodedRequest {
  shapes: Shape[];
  views?: boolean;
  same?: [number, number];
}

/** A `HarnessOutcome` without its numbers. */
export type EncodedOutcome =
  | { kind: "returned"; shape: Shape; mutated: number[]; aliases: "nothing" | "argument" | "earlier-result" }
  | Exclude<HarnessOutcome, { kind: "returned" }>;

export interface Finished {
  outcome: EncodedOutcome;
  /** A result that is one number, as text: it waits nowhere. */
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
  let staged: EncodedRequest[] = [];
  let stagedDoubles: Float64Array = new Float64Array(0);
  let outgoing: Float64Array = new Float64Array(0);
  let copiedElements = 0;
  const collectGarbage = (): void => {
    copiedElements = 0;
    if (typeof collect === "function") collect();
  };
  const prepareNext = (repeats: number): void => {
    const request = staged.shift();
    if (request === undefined) return;
    const elements = request.shapes.reduce((sum, shape) => sum + elementsOf(shape), 0);
    const doubles = stagedDoubles.subarray(0, elements);
    stagedDoubles = stagedDoubles.subarray(doubles.length);
    copiedElements += (1 + repeats) * doubles.length;
    if (copiedElements > copiedElementsMax) collectGarbage();
    harness.prepare({ ...request, args: unpackValues(request.shapes, doubles) }, repeats);
  };
  const takeLogs = () => {
    const lines: string[] = [];
    for (let line = realm.takeLog(); line !== undefined; line = realm.takeLog()) lines.push(String(line));
    return { lines, truncated: realm.logsTruncated() };
  };
  return {
    adopt(namespace, exportName) {
      const outcome = harness.adopt(namespace, exportName);
      return JSON.stringify(outcome.kind === "function" ? { kind: "function" } : outcome);
    },
    prepare(requestsJson, doubles, repeats) {
      staged = JSON.parse(requestsJson);
      stagedDoubles = doubles;
      prepareNext(repeats);
    },
    finish() {
      const outcome = harness.finish();
      const finished: Finished = { outcome: withoutNumbers(outcome) };
      if (outcome.kind === "returned" && typeof outcome.value === "number") {
        finished.number = numberText(outcome.value);
      } else if (outcome.kind === "returned") {
        outgoing = dataOf(outcome.value);
        copiedElements += 2 * outgoing.length;
      }
      const logs = takeLogs();
      if (logs.lines.length > 0 || logs.truncated) finished.logs = logs;
      prepareNext(1);
      return JSON.stringify(finished);
    },
    takeDoubles() {
      const taken = outgoing;
      outgoing = new Float64Array(0);
      return taken;
    },
    takeLogs: () => JSON.stringify(takeLogs()),
    collectGarbage,
  };
}

function withoutNumbers(outcome: HarnessOutcome): EncodedOutcome {
  if (outcome.kind !== "returned") return outcome;
  const { value, mutated, aliases } = outcome;
  return { kind: "returned", shape: shapeOf(value), mutated, aliases };
}

/** `Number` reads it back bit for bit. */
function numberText(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}
