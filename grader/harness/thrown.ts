import type { Thrown } from "../judge/runner.ts";
import type { GuestRealm } from "./guest-realm.ts";
import { getOwnPropertyDescriptor, getPrototypeOf, isError, stringSlice, toText } from "./primordials.ts";
import { describe } from "./result.ts";

const messageCharsMax = 500;
const nameCharsMax = 100;
const prototypesMax = 16;

/** A thrown value with the stack that `locateThrown` (outside) turns into a line of the learner's TypeScript. */
export interface ThrownWithStack extends Thrown {
  stack?: string;
}

/**
 * Name and message of whatever was thrown, bounded. Reads own and inherited data properties; only the engine's `stack`
 * may run learner code (`Error.prepareStackTrace`), so this is called inside the time limit.
 */
export function describeThrown(realm: GuestRealm, value: unknown): ThrownWithStack {
  try {
    if (typeof value === "object" && value !== null) return describeObject(realm, value);
    if (typeof value === "string") return { name: "", message: stringSlice(value, 0, messageCharsMax) };
    if (typeof value === "bigint" || typeof value === "function")
      return { name: "", message: describe(value) };
    return { name: "", message: toText(value) };
  } catch {
    return { name: "", message: "something that cannot be read" };
  }
}

function describeObject(realm: GuestRealm, value: object): ThrownWithStack {
  if (realm.isProxy(value)) return { name: "", message: "a Proxy" };
  if (!isError(value)) return { name: "", message: describe(value) };
  const thrown: ThrownWithStack = {
    name: stringSlice(inheritedText(realm, value, "name") ?? "Error", 0, nameCharsMax),
    message: stringSlice(inheritedText(realm, value, "message") ?? "", 0, messageCharsMax),
  };
  const { stack } = value as { stack?: unknown };
  if (typeof stack === "string") thrown.stack = stringSlice(stack, 0, 4 * messageCharsMax);
  return thrown;
}

function inheritedText(realm: GuestRealm, error: object, key: "name" | "message"): string | undefined {
  let owner: object | null = error;
  for (let i = 0; i < prototypesMax && owner !== null && !realm.isProxy(owner); i++) {
    const property = getOwnPropertyDescriptor(owner, key);
    if (property !== undefined) return typeof property.value === "string" ? property.value : undefined;
    owner = getPrototypeOf(owner);
  }
  return undefined;
}
