/**
 * Looks, in the learner's realm and after the learner's calls, for what only somebody does who wants to fool a judge: built-in functions
 * replaced by ones that contradict the language, traps on the prototypes of everything, questions to the engine about who called.
 * None of it has any effect here; it shows what was meant. Adding helpers to a prototype, or replacing a built-in by one that does
 * the same, is nobody's business. See docs/decisions/0025-what-counts-as-cheating.md.
 */
import { builtIns, type BuiltIn } from "./built-ins.ts";
import { watchStackProbes } from "./stack-probes.ts";
import { bareList, getOwnPropertyDescriptor, hasOwn, is, toText } from "./primordials.ts";

export interface TamperDetector {
  inspect(): void;
  takeSignals(): string[];
}

const replacedNamesMax = 8;

/** Called before any learner code. `time`: what `Date.now` tells. */
export function createTamperDetector(global: object, time: number): TamperDetector {
  const watched = builtIns(global, time);
  const before = bareList<(PropertyDescriptor | undefined)[]>();
  for (let i = 0; i < watched.length; i++) before[i] = descriptorsOf(watched[i]);
  const askedStackProbe = watchStackProbes();
  let signals = bareList<string>();

  return {
    inspect() {
      signals = bareList<string>();
      for (let i = 0; i < watched.length && signals.length < replacedNamesMax; i++) {
        const one = watched[i];
        if (one === undefined || isAsBefore(descriptorsOf(one), before[i])) continue;
        if (!works(one)) signals[signals.length] = `replaced:${one.name}`;
      }
      findTraps(signals);
      if (askedStackProbe()) signals[signals.length] = "stack-probe";
    },
    takeSignals: () => signals,
  };
}

function descriptorsOf(builtIn: BuiltIn | undefined): (PropertyDescriptor | undefined)[] {
  const found = bareList<PropertyDescriptor | undefined>();
  if (builtIn === undefined) return found;
  for (let i = 0; i < builtIn.owners.length; i++) {
    const owner = builtIn.owners[i];
    found[i] = owner === undefined ? undefined : getOwnPropertyDescriptor(owner, builtIn.key);
  }
  return found;
}

function isAsBefore(
  now: (PropertyDescriptor | undefined)[],
  before: (PropertyDescriptor | undefined)[] | undefined,
): boolean {
  if (before === undefined) return false;
  for (let i = 0; i < before.length; i++) if (!isSame(now[i], before[i])) return false;
  return true;
}

function isSame(a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (hasOwn(a, "value") !== hasOwn(b, "value")) return false;
  return hasOwn(a, "value") ? is(a.value, b.value) : a.get === b.get;
}

function works({ probe }: BuiltIn): boolean {
  try {
    return probe() === true;
  } catch {
    return false;
  }
}

/** Names under which a judge might keep something, and the first places of every list. */
const trapKeys = ["0", "1", "2", "value", "get", "set", "rows", "cols", "kind", "then"] as const;
/** Words that an honest program may give every object too, to be read: here only a setter shows that somebody waits for what is stored. */
const wordKeys = ["data", "result", "expected", "actual", "passed", "ok", "verdict", "error"] as const;

/** An accessor there runs the program's code whenever somebody else fills or reads an object of theirs. */
function findTraps(signals: string[]): void {
  const place = (owner: object, name: string, keys: readonly string[], isWord = false): void => {
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const property = key === undefined ? undefined : getOwnPropertyDescriptor(owner, key);
      if (property === undefined || hasOwn(property, "value")) continue;
      if (isWord && property.set === undefined) continue;
      signals[signals.length] = `trap:${name}.${toText(key)}`;
      return;
    }
  };
  place(objectPrototype, "Object.prototype", trapKeys);
  place(objectPrototype, "Object.prototype", wordKeys, true);
  place(arrayPrototype, "Array.prototype", ["0", "1", "2"]);
}

const objectPrototype: object = Object.prototype;
const arrayPrototype: object = Array.prototype;
