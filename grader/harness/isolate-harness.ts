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
  prepare(requestJson: string, doubles: Float64Array, repeats: number): void;
  /** JSON of an `EncodedOutcome`; the doubles wait in `takeDoubles`. */
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
    prepare(requestJson, doubles, repeats) {
      const request: EncodedRequest = JSON.parse(requestJson);
      copiedElements += (1 + repeats) * doubles.length;
      if (copiedElements > copiedElementsMax) collectGarbage();
      harness.prepare({ ...request, args: unpackValues(request.shapes, doubles) }, repeats);
    },
    finish() {
      const outcome = harness.finish();
      if (outcome.kind !== "returned") return JSON.stringify(outcome);
      const { shapes, doubles } = packValues([outcome.value]);
      outgoing = doubles;
      copiedElements += 3 * doubles.length;
      return JSON.stringify({
        kind: "returned",
        shape: shapes[0],
        mutated: outcome.mutated,
        aliases: outcome.aliases,
      });
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
    collectGarbage,
  };
}
