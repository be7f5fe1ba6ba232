/**
 * What runs beside the learner's function, in the isolate and in the browser's worker alike: it builds the arguments, makes
 * the call, checks and copies the result. It compares nothing with any answer; it knows none.
 *
 * Calls are made in three steps, entered separately from outside, so that the middle one can be timed:
 *   prepare → invoke (the learner's code, and nothing else when it is timed) → finish.
 */
import type { Matrix, Vector } from "../core/types.ts";
import type { ValueKind } from "../exercise/value.ts";
import type { CallRequest } from "../judge/runner.ts";
import { prepareArguments, type PreparedArguments } from "./arguments.ts";
import { classifyExport, type ExportOutcome } from "./export.ts";
import type { ArmedCall, GuestRealm } from "./guest-realm.ts";
import type { HarnessOutcome } from "./outcome.ts";
import { bareList, hasOwn, ownValue, typedArrayBuffer, weakMapGet, weakMapSet } from "./primordials.ts";
import { copyResult } from "./result.ts";
import { sameBits } from "./same-bits.ts";
import type { ThrownWithStack } from "./thrown.ts";

export interface HarnessOptions {
  result: ValueKind;
  resultElementsMax: number;
}

export interface Harness {
  adopt(namespace: object, exportName: string): ExportOutcome;
  /**
   * Copies of the arguments of each call. Of a call that is not timed the result is copied the moment it is returned: what the
   * program does to it later, in a microtask, comes too late. Of timed ones it is copied in `finish`, outside the clock.
   */
  prepare(requests: readonly CallRequest[], timed: boolean): void;
  invoke(): void;
  /** In the order of the calls; ends with the first that gave no value. */
  finish(): HarnessOutcome[];
}

interface Call extends ArmedCall {
  readonly prepared: PreparedArguments;
  outcome: HarnessOutcome | null;
  /** What kept the harness from seeing how the call ended; kept here, since what leaves an entry is mixed with the program's own errors. */
  failure: { error: unknown } | null;
}

export function createHarness(realm: GuestRealm, options: HarnessOptions): Harness {
  /** What the export is now: a program may assign another function to it, and every caller would get that one. */
  let current: (() => unknown) | undefined;
  let calls = bareList<Call>();
  let latest: PreparedArguments | null = null;
  const settle = createSettle(realm, options);

  return {
    adopt(namespace, exportName) {
      const outcome = classifyExport(realm, namespace, exportName);
      if (outcome.kind === "function") current = () => ownValue(namespace, exportName);
      return outcome;
    },

    prepare(requests, timed) {
      calls = bareList<Call>();
      for (let i = 0; i < requests.length; i++) {
        const request = requests[i];
        if (request === undefined) continue;
        const prepared = prepareArguments(realm, request, latest);
        latest = prepared;
        calls[i] = {
          prepared,
          list: prepared.list,
          state: "pending",
          value: undefined,
          thrown: null,
          settle: null,
          outcome: null,
          failure: null,
        };
      }
      if (!timed) settleAtOnce(calls, settle);
      const learner = current?.();
      realm.arm(isFunction(learner) ? learner : notAFunction, calls);
    },

    invoke: realm.fire,

    finish() {
      const outcomes = bareList<HarnessOutcome>();
      for (let i = 0; i < calls.length; i++) {
        const call = calls[i];
        if (call === undefined || call.state === "pending") throw new Error("a call was not made");
        if (call.failure !== null) throw call.failure.error;
        const outcome = call.outcome ?? settle(call);
        outcomes[i] = outcome;
        if (outcome.kind !== "returned") break;
      }
      calls = bareList<Call>();
      return outcomes;
    },
  };
}

type Learner = (...args: unknown[]) => unknown;

function isFunction(value: unknown): value is Learner {
  return typeof value === "function";
}

const notAFunction: Learner = () => {
  throw new TypeError("the export is not a function any more");
};

function settleAtOnce(calls: readonly Call[], settle: (call: Call) => HarnessOutcome): void {
  for (let i = 0; i < calls.length; i++) {
    const call = calls[i];
    if (call === undefined) continue;
    call.settle = () => {
      try {
        call.outcome = settle(call);
      } catch (error) {
        call.failure = { error };
      }
    };
  }
}

/** Sees what a call did and copies its result. */
function createSettle(realm: GuestRealm, options: HarnessOptions): (call: Call) => HarnessOutcome {
  /** Buffers, and matrices, that were arguments or results before, so that a later result must not be one of them. */
  const known = new WeakMap<object, string>();
  /** The latest call: the arguments that a caller still holds must stay as they are, */
  let before: PreparedArguments | null = null;
  /** and so must its result, as it was given and as it was copied. */
  let latest: { original: Float64Array; copy: Float64Array } | null = null;

  return (call) => {
    const { prepared } = call;
    const changed = prepared.findMutated();
    const late = before === null ? changed : before.findMutated();
    const mutated = changed.length > 0 ? changed : late;
    // What was seen once is not told again.
    before = mutated.length > 0 ? null : prepared;
    const rewritten = latest !== null && !sameBits(latest.original, 0, latest.copy);
    latest = null;
    if (call.state === "threw") return { kind: "threw", thrown: ownCopy(call.thrown), mutated };
    const copied = copyResult(realm, call.value, options.result, options.resultElementsMax);
    for (let i = 0; i < prepared.buffers.length; i++) remember(known, prepared.buffers[i], "argument");
    if (!copied.valid) return { kind: "invalid", invalid: copied.invalid, mutated };
    const { value, original } = copied;
    const buffer = original === null ? null : typedArrayBuffer(original);
    // Of an array its buffer tells; a matrix is an object of its own besides. What is empty belongs to everybody.
    const matrix = original !== null && options.result === "matrix" ? call.value : null;
    const earlier = recall(known, buffer) ?? recall(known, matrix);
    remember(known, buffer, "earlier-result");
    remember(known, matrix, "earlier-result");
    if (original !== null && typeof value === "object") {
      latest = { original, copy: hasOwn(value, "data") ? (value as Matrix).data : (value as Vector) };
    }
    if (earlier === "argument") return { kind: "returned", value, mutated, aliases: earlier };
    const aliases = earlier === "earlier-result" || rewritten ? "earlier-result" : "nothing";
    return { kind: "returned", value, mutated, aliases };
  };
}

/** In an object of this realm: none of the learner's may reach `JSON.stringify`, which asks it for a `toJSON`. */
function ownCopy(thrown: ThrownWithStack | null): ThrownWithStack {
  if (thrown === null) return { name: "", message: "", stack: undefined };
  const { name, message, stack } = thrown;
  return { name, message, stack };
}

function recall(known: WeakMap<object, string>, object: unknown): string | undefined {
  return typeof object === "object" && object !== null ? weakMapGet(known, object) : undefined;
}

function remember(known: WeakMap<object, string>, object: unknown, as: "argument" | "earlier-result"): void {
  if (typeof object === "object" && object !== null && weakMapGet(known, object) === undefined)
    weakMapSet(known, object, as);
}
