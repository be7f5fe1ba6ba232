/**
 * `Error.prepareStackTrace` gets the frames of a stack as objects, and two of their methods, `getThis` and `getFunction`, hand out the
 * callers' own objects. They answer `undefined` for the harness, whose code is strict; who asks them all the same is looking for it.
 * So a program's own `prepareStackTrace` works as ever, on frames that take note of those two questions. (V8 only: elsewhere the engine
 * never calls it.)
 */
import { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } from "./primordials.ts";

type AnyFunction = (...args: unknown[]) => unknown;

/** To be called before any learner code. Answers whether one of the two questions was asked; that may run what the program put here. */
export function watchStackProbes(): () => boolean {
  let asked = false;
  const note = (): undefined => {
    asked = true;
  };
  const ownFrames = framesOfOurs();
  let chosen: unknown;
  const prepareStackTrace = (error: unknown, frames: unknown): unknown =>
    isFunction(chosen) ? apply(chosen, NativeError, [error, watchedFrames(frames, note)]) : undefined;
  const get = (): unknown => (isFunction(chosen) ? prepareStackTrace : chosen);
  defineProperty(NativeError, "prepareStackTrace", {
    get,
    set: (value: unknown) => {
      chosen = value;
    },
    enumerable: false,
    configurable: true,
  });
  return () => {
    const now = getOwnPropertyDescriptor(NativeError, "prepareStackTrace");
    // Defined anew, it was given frames that nobody watched: what it asks of a watched one tells.
    if (now !== undefined && now.get !== get) tryOut(now.value, watchedFrames(ownFrames, note));
    return asked;
  };
}

function framesOfOurs(): unknown {
  defineProperty(NativeError, "prepareStackTrace", {
    value: (_: unknown, frames: unknown) => frames,
    configurable: true,
  });
  return new NativeError().stack;
}

function tryOut(prepareStackTrace: unknown, frames: unknown): void {
  if (!isFunction(prepareStackTrace) || !isArray(frames)) return;
  try {
    apply(prepareStackTrace, NativeError, [new NativeError(), frames]);
  } catch {
    // It may do as it likes.
  }
}

const NativeError = Error;
const { isArray } = Array;

function watchedFrames(frames: unknown, note: AnyFunction): unknown {
  if (!isArray(frames)) return frames;
  const watched: unknown[] = [];
  for (let i = 0; i < frames.length; i++) {
    const frame: unknown = frames[i];
    const value = typeof frame === "object" && frame !== null ? watchedFrame(frame, note) : frame;
    defineProperty(watched, i, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return watched;
}

/** The same questions, answered by the frame itself, but for the two. */
function watchedFrame(frame: object, note: AnyFunction): object {
  const watched = {};
  const questions = getPrototypeOf(frame);
  if (questions === null) return watched;
  const keys = ownKeys(questions);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined || key === "constructor") continue;
    const answer: unknown = getOwnPropertyDescriptor(questions, key)?.value;
    if (!isFunction(answer)) continue;
    const value =
      key === "getThis" || key === "getFunction" ? note : (...args: unknown[]) => apply(answer, frame, args);
    defineProperty(watched, key, {
      value,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  }
  return watched;
}

function isFunction(value: unknown): value is AnyFunction {
  return typeof value === "function";
}
