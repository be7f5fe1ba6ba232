/**
 * What runs beside the learner's function, in the isolate and in the browser's worker alike: it builds the arguments, makes
 * the call, checks and copies the result. It compares nothing with any answer; it knows none.
 *
 * A call has three steps, entered separately from outside, so that the middle one can be timed and looks the same whether it is:
 *   prepare → invoke (the learner's code and nothing else) → finish.
 */
import type { ValueKind } from "../exercise/value.ts";
import type { CallRequest } from "../judge/runner.ts";
import { prepareArguments, type PreparedArguments } from "./arguments.ts";
import { classifyExport, type ExportOutcome } from "./export.ts";
import type { ArmedCall, GuestRealm } from "./guest-realm.ts";
import type { HarnessOutcome } from "./outcome.ts";
import { weakMapGet, weakMapSet } from "./primordials.ts";
import { copyResult } from "./result.ts";
import { describeThrown } from "./thrown.ts";
import { sameOutcome } from "./same-outcome.ts";

export interface HarnessOptions {
  result: ValueKind;
  resultElementsMax: number;
}

export interface Harness {
  adopt(namespace: object, exportName: string): ExportOutcome;
  /** `repeats` calls with fresh copies of the same arguments. */
  prepare(request: CallRequest, repeats: number): void;
  invoke(): void;
  /** The outcome of all repeats: the first that differs from the one before it, else the common one. */
  finish(): HarnessOutcome;
}

interface Call extends ArmedCall {
  readonly prepared: PreparedArguments;
}

export function createHarness(realm: GuestRealm, options: HarnessOptions): Harness {
  let learner: ((...args: unknown[]) => unknown) | undefined;
  let calls: Call[] = [];
  /** Buffers that were arguments or results before, so that a later result must not be one of them. */
  const known = new WeakMap<object, string>();

  return {
    adopt(namespace, exportName) {
      const outcome = classifyExport(realm, namespace, exportName);
      if (outcome.kind === "function") learner = outcome.callable;
      return outcome;
    },

    prepare(request, repeats) {
      calls = [];
      for (let i = 0; i < repeats; i++) {
        const prepared = prepareArguments(realm, request);
        calls[i] = { prepared, list: prepared.list, state: "pending", value: undefined };
      }
      if (learner !== undefined) realm.arm(learner, calls);
    },

    invoke: realm.fire,

    finish() {
      let outcome: HarnessOutcome | undefined;
      for (let i = 0; i < calls.length; i++) {
        const call = calls[i];
        if (call === undefined) continue;
        const next = finishCall(realm, call, options, known);
        if (outcome !== undefined && !sameOutcome(outcome, next)) {
          outcome = next;
          break;
        }
        outcome = next;
      }
      calls = [];
      if (outcome === undefined) throw new Error("no call was prepared");
      return outcome;
    },
  };
}

function finishCall(
  realm: GuestRealm,
  call: Call,
  options: HarnessOptions,
  known: WeakMap<object, string>,
): HarnessOutcome {
  const { prepared } = call;
  const mutated = prepared.findMutated();
  if (call.state === "threw") return { kind: "threw", thrown: describeThrown(realm, call.value), mutated };
  const copied = copyResult(realm, call.value, options.result, options.resultElementsMax);
  for (let i = 0; i < prepared.buffers.length; i++) remember(known, prepared.buffers[i], "argument");
  if (!copied.valid) return { kind: "invalid", invalid: copied.invalid, mutated };
  const earlier = copied.buffer === null ? undefined : weakMapGet(known, copied.buffer);
  remember(known, copied.buffer, "earlier-result");
  const aliases = earlier === "argument" || earlier === "earlier-result" ? earlier : "nothing";
  return { kind: "returned", value: copied.value, mutated, aliases };
}

function remember(known: WeakMap<object, string>, buffer: unknown, as: "argument" | "earlier-result"): void {
  if (typeof buffer === "object" && buffer !== null && weakMapGet(known, buffer) === undefined)
    weakMapSet(known, buffer, as);
}
