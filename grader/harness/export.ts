import type { GuestRealm } from "./guest-realm.ts";
import {
  bareList,
  functionToString,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  ownKeys,
  ownValue,
  stringSlice,
  toStringTag,
} from "./primordials.ts";
import { describe } from "./describe.ts";

export type ExportOutcome =
  | { kind: "function"; callable: (...args: unknown[]) => unknown }
  | { kind: "missing-export"; found: string[] }
  | { kind: "not-a-plain-function"; found: string };

const namesMax = 20;
const nameCharsMax = 100;

/** Finds the learner's function in the module's namespace and sees that it is one that can be called and gives its result at once. */
export function classifyExport(realm: GuestRealm, namespace: object, exportName: string): ExportOutcome {
  const found = getOwnPropertyDescriptor(namespace, exportName);
  if (found === undefined) return { kind: "missing-export", found: exportNames(namespace) };
  const callable: unknown = found.value;
  if (!isCallable(callable)) return { kind: "not-a-plain-function", found: describe(callable) };
  if (realm.isProxy(callable)) return { kind: "not-a-plain-function", found: "a Proxy" };
  const special = specialKind(realm, callable);
  return special === null ? { kind: "function", callable } : { kind: "not-a-plain-function", found: special };
}

function isCallable(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === "function";
}

function exportNames(namespace: object): string[] {
  const names = bareList<string>();
  const keys = ownKeys(namespace);
  for (let i = 0; i < keys.length && names.length < namesMax; i++) {
    const key = keys[i];
    if (typeof key === "string") names[names.length] = stringSlice(key, 0, nameCharsMax);
  }
  return names;
}

/** Classes and the three function kinds that do not give their result at once, by the engine's own tag and text. */
function specialKind(realm: GuestRealm, callable: object): string | null {
  const prototype = getPrototypeOf(callable);
  const tag = prototype === null || realm.isProxy(prototype) ? undefined : ownValue(prototype, toStringTag);
  if (tag === "AsyncFunction") return "an async function";
  if (tag === "GeneratorFunction") return "a generator function";
  if (tag === "AsyncGeneratorFunction") return "an async generator function";
  const text = functionToString(callable as () => void);
  return stringSlice(text, 0, 6) === "class " || stringSlice(text, 0, 6) === "class{" ? "a class" : null;
}
