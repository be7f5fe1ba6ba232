/**
 * Evaluated in a context of its own in the learner's isolate. What crosses to the host is strings, numbers and
 * Float64Arrays made here: never an object that learner code has touched. The call itself is entered through `fire` of the learner's
 * realm: the engine lets `Function("…")` work only for code that was entered through its own context.
 */
import type { ValueKind } from "../exercise/value.ts";
import type { GuestRealm } from "./guest-realm.ts";
import { createHarness, type Harness } from "./harness.ts";
import type { HarnessOutcome } from "./outcome.ts";
import { packValues, unpackValues, type Shape } from "./wire.ts";

export interface IsolateHarness {
  adopt(namespace: object, exportName: string): string;
  prepare(requestsJson: string, doubles: Float64Array, timed: boolean): void;
  /** JSON of `EncodedOutcome`s; the doubles of all wait in `takeDoubles`. */
  finish(): string;
  takeDoubles(): Float64Array;
  takeLogs(): string;
  /** JSON of the signals that `inspect` of the learner's realm found. */
  takeSignals(): string;
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
  return {
    adopt(namespace, exportName) {
      const outcome = harness.adopt(namespace, exportName);
      return JSON.stringify(outcome.kind === "function" ? { kind: "function" } : outcome);
    },
    prepare(requestsJson, doubles, timed) {
      const encoded: EncodedRequest[] = JSON.parse(requestsJson);
      copiedElements += 2 * doubles.length;
      if (copiedElements > copiedElementsMax) collectGarbage();
      const values = unpackValues(
        encoded.flatMap(({ shapes }) => shapes),
        doubles,
      );
      let next = 0;
      const requests = encoded.map((request) => ({
        ...request,
        args: values.slice(next, (next += request.shapes.length)),
      }));
      harness.prepare(requests, timed);
    },
    finish() {
      const outcomes = Array.from(harness.finish());
      const { shapes, doubles } = packValues(
        outcomes.flatMap((outcome) => (outcome.kind === "returned" ? [outcome.value] : [])),
      );
      outgoing = doubles;
      copiedElements += 3 * doubles.length;
      return JSON.stringify(
        outcomes.map((outcome, i): EncodedOutcome => {
          const shape = shapes[i];
          if (outcome.kind !== "returned" || shape === undefined) return withoutValue(outcome);
          return { kind: "returned", shape, mutated: outcome.mutated, aliases: outcome.aliases };
        }),
      );
    },
    takeDoubles() {
      const taken = outgoing;
      outgoing = new Float64Array(0);
      return taken;
    },
    takeLogs() {
      const lines: string[] = [];
      for (let line = realm.takeLog(); line !== undefined; line = realm.takeLog()) lines.push(String(line));
      return JSON.stringify({ lines, truncated: realm.logsTruncated() });
    },
    takeSignals: () => JSON.stringify(Array.from(realm.takeSignals(), String)),
    collectGarbage,
  };
}

/** `finish` ends with the first outcome that is no value, so shapes and outcomes go together up to there. */
function withoutValue(outcome: HarnessOutcome): Exclude<EncodedOutcome, { kind: "returned" }> {
  if (outcome.kind === "returned") throw new Error("a value without a shape");
  return outcome;
}
