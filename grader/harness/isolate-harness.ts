/**
 * Evaluated in a context of its own in the learner's isolate. What crosses to the host is strings, numbers and
 * Float64Arrays made here: never an object that learner code has touched. The call itself is entered through `fire` of the learner's
 * realm: the engine lets `Function("…")` work only for code that was entered through its own context.
 */
import type { ValueKind } from "../exercise/value.ts";
import type { CallRequest } from "../judge/runner.ts";
import type { GuestRealm } from "./guest-realm.ts";
import { createHarness, type Harness } from "./harness.ts";
import type { HarnessOutcome } from "./outcome.ts";
import { packValues, unpackValues, type Shape } from "./wire.ts";

/** Each step answers with JSON of a `StepReply`; none throws. */
export interface IsolateHarness {
  /** `ExportOutcome` without the function. */
  adopt(namespace: object, exportName: string): string;
  prepare(requestsJson: string, doubles: Float64Array, timed: boolean): string;
  /** `EncodedOutcome[]`; the doubles of all wait in `takeDoubles`. */
  finish(): string;
  takeDoubles(): Float64Array;
  takeLogs(): string;
  /** The signals that `inspect` of the learner's realm found. */
  takeSignals(): string;
  /** The latest answer again: what a program left behind can end the entry that brought it. */
  repeat(): string;
  collectGarbage(): void;
}

/** A fault is ours, or the engine's for want of memory. */
export type StepReply = { value: unknown } | { fault: string };

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
  let outgoing = new Float64Array(0);
  let copiedElements = 0;
  const collectGarbage = (): void => {
    copiedElements = 0;
    if (typeof collect === "function") collect();
  };
  let latest = "";
  const answer = (step: () => unknown): string => {
    let reply: StepReply;
    try {
      reply = { value: step() };
    } catch (error) {
      reply = { fault: error instanceof Error ? error.message : "unknown" };
    }
    latest = JSON.stringify(reply);
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
        copiedElements += 2 * doubles.length;
        if (copiedElements > copiedElementsMax) collectGarbage();
        harness.prepare(decodeRequests(JSON.parse(requestsJson), doubles), timed);
      }),
    finish: () =>
      answer(() => {
        const outcomes = Array.from(harness.finish());
        const { shapes, doubles } = packValues(
          outcomes.flatMap((outcome) => (outcome.kind === "returned" ? [outcome.value] : [])),
        );
        outgoing = doubles;
        copiedElements += 3 * doubles.length;
        return outcomes.map((outcome, i) => encodeOutcome(outcome, shapes[i]));
      }),
    takeDoubles: () => outgoing,
    takeLogs: () =>
      answer(() => {
        const lines: string[] = [];
        for (let line = realm.takeLog(); line !== undefined; line = realm.takeLog()) lines.push(String(line));
        return { lines, truncated: realm.logsTruncated() };
      }),
    takeSignals: () => answer(() => Array.from(realm.takeSignals(), String)),
    repeat: () => latest,
    collectGarbage,
  };
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

/** `finish` ends with the first outcome that is no value, so shapes and outcomes go together up to there. */
function encodeOutcome(outcome: HarnessOutcome, shape: Shape | undefined): EncodedOutcome {
  if (outcome.kind !== "returned") return outcome;
  if (shape === undefined) throw new Error("a value without a shape");
  return { kind: "returned", shape, mutated: outcome.mutated, aliases: outcome.aliases };
}
