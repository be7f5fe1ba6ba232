/**
 * `Error.prepareStackTrace` gets the frames of a stack as objects, and two of their methods, `getThis` and `getFunction`, hand out the
 * callers' own objects. They answer `undefined` for the harness, whose code is strict; who asks them all the same is looking for it.
 * So a program's own `prepareStackTrace` works as ever, on frames that take note of those two questions. (V8 only: elsewhere the engine
 * never calls it.)
 */
import { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } from "./primordials.ts";

type AnyFunction = (...args: unknown[]) => unknown;

export function watchStackProbes(): { readonly made: boolean } {
  const probes = { made: false };
  const note = (): undefined => {
    probes.made = true;
  };
  let chosen: unknown;
  const prepareStackTrace = (error: unknown, frames: unknown): unknown =>
    isFunction(chosen) ? apply(chosen, NativeError, [error, watchedFrames(frames, note)]) : undefined;
  defineProperty(NativeError, "prepareStackTrace", {
    get: () => (isFunction(chosen) ? prepareStackTrace : chosen),
    set: (value: unknown) => {
      chosen = value;
    },
    enumerable: false,
    configurable: true,
  });
  return probes;
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
