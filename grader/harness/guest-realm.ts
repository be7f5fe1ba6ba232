/**
 * Prepares the realm in which learner code will run: takes away what is dangerous or differs between machines,
 * makes clock and random numbers deterministic, and hands out the few realm-local constructors that the harness needs.
 * Everything that a learner can touch is made here, in the learner's own realm.
 */
import type { Matrix } from "../core/types.ts";
import { allowedGlobals } from "./allowed-globals.ts";
import { createCapturedConsole } from "./captured-console.ts";
import { createTamperDetector } from "./tampering.ts";
import { describeThrown, type ThrownWithStack } from "./thrown.ts";
import {
  apply,
  construct,
  dateToString,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  ownKeys,
  weakSetAdd,
  weakSetHas,
} from "./primordials.ts";

/** One call to be made. Learner code never sees this object. */
export interface ArmedCall {
  readonly list: unknown[];
  state: "pending" | "returned" | "threw";
  value: unknown;
  /** What was thrown, in words: found in the call itself, since finding it can run learner code. */
  thrown: ThrownWithStack | null;
  /** Runs when the call is over, before anything that the program left to run later. */
  settle: (() => void) | null;
}

/** What the harness knows of the learner's realm. Its methods give primitives and plain values only. */
export interface GuestRealm {
  readonly vectorPrototype: object;
  readonly promisePrototype: object;
  /** Room for so many elements. */
  makeBuffer(length: number): ArrayBuffer;
  /** The elements of a buffer from index `from` on. */
  makeVector(buffer: ArrayBuffer, from: number, length: number): Float64Array;
  makeMatrix(rows: number, cols: number, data: Float64Array): Matrix;
  isProxy(value: object): boolean;
  /** Sets the calls that the next `fire` makes, one after another. */
  arm(learner: (...args: unknown[]) => unknown, calls: ArmedCall[]): void;
  fire(): void;
  /** Looks for tampering; what it finds waits in `takeSignals`. Runs whatever the program put in place of built-in functions. */
  inspect(): void;
  takeSignals(): string[];
  /** The oldest line printed and not yet taken. */
  takeLog(): string | undefined;
  logsTruncated(): boolean;
}

export function installGuestRealm(global: object, logCharsMax: number): GuestRealm {
  const NativeFloat64Array = Float64Array;
  const NativeArrayBuffer = ArrayBuffer;
  const vectorPrototype: object = Float64Array.prototype;
  const promisePrototype: object = Promise.prototype;
  const captured = createCapturedConsole(logCharsMax);

  removeGlobals(global);
  replace(global, "console", captured.console);
  replace(global, "Date", frozenDate());
  replace(Math, "random", seededRandom());
  const proxies = recordProxies(global);
  const isProxy = (value: object): boolean => weakSetHas(proxies, value);
  const detector = createTamperDetector(global, frozenTime);

  return {
    vectorPrototype,
    promisePrototype,
    makeBuffer: (length) => new NativeArrayBuffer(8 * length),
    makeVector: (buffer, from, length) => new NativeFloat64Array(buffer, 8 * from, length),
    makeMatrix: (rows, cols, data) => ({ rows, cols, data }),
    isProxy,
    ...createTrigger(isProxy),
    ...detector,
    takeLog: captured.take,
    logsTruncated: captured.truncated,
  };
}

function createTrigger(isProxy: GuestRealm["isProxy"]): Pick<GuestRealm, "arm" | "fire"> {
  let learner: ((...args: unknown[]) => unknown) | undefined;
  let calls: ArmedCall[] = [];
  return {
    arm(armedLearner, armedCalls) {
      learner = armedLearner;
      calls = armedCalls;
    },
    fire() {
      if (learner === undefined) return;
      for (let i = 0; i < calls.length; i++) {
        const call = calls[i];
        if (call === undefined) continue;
        try {
          call.value = apply(learner, undefined, call.list);
          call.state = "returned";
        } catch (thrown) {
          call.thrown = describeThrown(isProxy, thrown);
          call.state = "threw";
        }
        if (call.settle !== null) call.settle();
      }
    },
  };
}

/** An allow-list, so that the same names exist in every runner and nothing new in an engine slips in. */
function removeGlobals(global: object): void {
  for (
    let owner: object | null = global;
    owner !== null && owner !== Object.prototype;
    owner = getPrototypeOf(owner)
  ) {
    for (const key of ownKeys(owner)) {
      if (typeof key === "symbol" || key === "constructor" || allowedGlobals.has(key)) continue;
      if (!deleteProperty(owner, key)) replace(owner, key, undefined);
    }
  }
}

/** Time stands still, so that a program cannot tell a timed call from another one. */
const frozenTime = Date.UTC(2026, 0, 1);

function frozenDate(): unknown {
  const NativeDate = Date;
  const FrozenDate = function (...parts: unknown[]): unknown {
    if (new.target === undefined) return dateToString(new NativeDate(frozenTime));
    return construct(NativeDate, parts.length === 0 ? [frozenTime] : parts, new.target);
  };
  for (const key of ownKeys(NativeDate)) {
    const descriptor = getOwnPropertyDescriptor(NativeDate, key);
    if (descriptor !== undefined) defineProperty(FrozenDate, key, descriptor);
  }
  replace(FrozenDate, "now", () => frozenTime);
  replace(NativeDate.prototype, "constructor", FrozenDate);
  return FrozenDate;
}

/** The same numbers in every run: splitmix32 twice for 53 bits. */
function seededRandom(): () => number {
  let state = 0x1d872b41;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  return () => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000;
}

const { imul } = Math;

/** A proxy cannot be recognised by looking at it, and looking runs its traps: so its birth is recorded. */
function recordProxies(global: object): WeakSet<object> {
  const proxies = new WeakSet<object>();
  const NativeProxy = Proxy;
  const nativeRevocable = Proxy.revocable;
  const RecordedProxy = function (target: object, handler: object): object {
    if (new.target === undefined) throw new TypeError("Constructor Proxy requires 'new'");
    const proxy = new NativeProxy(target, handler);
    weakSetAdd(proxies, proxy);
    return proxy;
  };
  const revocable = (target: object, handler: object): object => {
    const made: { proxy: object } = apply(nativeRevocable, NativeProxy, [target, handler]);
    weakSetAdd(proxies, made.proxy);
    return made;
  };
  replace(RecordedProxy, "revocable", revocable);
  defineProperty(RecordedProxy, "name", { value: "Proxy", configurable: true });
  replace(global, "Proxy", RecordedProxy);
  return proxies;
}

function replace(owner: object, key: PropertyKey, value: unknown): void {
  defineProperty(owner, key, { value, writable: true, enumerable: false, configurable: true });
}
