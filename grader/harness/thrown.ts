import type { Thrown } from "../judge/runner.ts";
import {
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isError,
  stringSlice,
  toText,
} from "./primordials.ts";
import { describe } from "./describe.ts";

const messageCharsMax = 500;
const nameCharsMax = 100;
const prototypesMax = 16;

/** A thrown value with the stack that `locateThrown` (outside) turns into a line of the learner's TypeScript. */
export interface ThrownWithStack extends Thrown {
  /** Always a field of its own: to read or write it must not meet what a program put on a prototype. */
  stack: string | undefined;
}

type IsProxy = (value: object) => boolean;

/**
 * Name and message of whatever was thrown, bounded. Reads own and inherited data properties; only the engine's `stack`
 * may run learner code (`Error.prepareStackTrace`), so this belongs to the call: inside its limits, before it is over.
 */
export function describeThrown(isProxy: IsProxy, value: unknown): ThrownWithStack {
  try {
    if (typeof value === "object" && value !== null) return describeObject(isProxy, value);
    if (typeof value === "string") return nameless(stringSlice(value, 0, messageCharsMax));
    if (typeof value === "bigint" || typeof value === "function") return nameless(describe(value));
    return nameless(stringSlice(toText(value), 0, messageCharsMax));
  } catch {
    return nameless("something that cannot be read");
  }
}

function describeObject(isProxy: IsProxy, value: object): ThrownWithStack {
  if (isProxy(value)) return nameless("a Proxy");
  if (!isError(value)) return nameless(describe(value));
  const name = stringSlice(inheritedText(isProxy, value, "name") ?? "Error", 0, nameCharsMax);
  const message = stringSlice(inheritedText(isProxy, value, "message") ?? "", 0, messageCharsMax);
  const { stack } = value as { stack?: unknown };
  return {
    name,
    message,
    stack: typeof stack === "string" ? stringSlice(stack, 0, 4 * messageCharsMax) : undefined,
  };
}

function nameless(message: string): ThrownWithStack {
  return { name: "", message, stack: undefined };
}

function inheritedText(isProxy: IsProxy, error: object, key: "name" | "message"): string | undefined {
  let owner: object | null = error;
  for (let i = 0; i < prototypesMax && owner !== null && !isProxy(owner); i++) {
    const property = getOwnPropertyDescriptor(owner, key);
    if (property !== undefined)
      return hasOwn(property, "value") && typeof property.value === "string" ? property.value : undefined;
    owner = getPrototypeOf(owner);
  }
  return undefined;
}
