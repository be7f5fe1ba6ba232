/**
 * The language's own functions, captured when this file is evaluated: before any learner code. The harness uses
 * these and plain syntax only, so patched prototypes and globals cannot reach it. Spread and destructuring of arrays
 * call iterators that a learner can patch: the harness does not use them after start-up.
 */
export const {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  ownKeys,
} = Reflect;
export const { isSafeInteger } = Number;
export const { isArray } = Array;
export const { is, hasOwn, setPrototypeOf } = Object;
export const { parse: jsonParse, stringify: jsonStringify } = JSON;
export const toText = String;
export const toNumber = Number;
export const { toStringTag } = Symbol;
export const NativeFloat64Array = Float64Array;

type Method<Self, Args extends unknown[], Result> = (this: Self, ...args: Args) => Result;

/** `uncurry(f)(self, a)` is `f.call(self, a)` without a look at `f.call`. */
function uncurry<Self, Args extends unknown[], Result>(method: Method<Self, Args, Result>) {
  return (self: Self, ...args: Args): Result => apply(method, self, args);
}

/** The getter of an accessor property, or one that answers `undefined` where the engine has no such property. */
function getterOf(owner: object, key: PropertyKey): (self: unknown) => unknown {
  const getter = getOwnPropertyDescriptor(owner, key)?.get;
  return getter === undefined ? () => undefined : (self) => apply(getter, self, []);
}

/** An own property's value, whatever a prototype may pretend; `undefined` where there is none or it is an accessor. */
export function ownValue(owner: object, key: PropertyKey): unknown {
  const property = getOwnPropertyDescriptor(owner, key);
  return property === undefined || !hasOwn(property, "value") ? undefined : property.value;
}

/** An empty array without a prototype: filling it cannot meet a setter that somebody put on `Array.prototype`. */
export function bareList<T>(): T[] {
  const list: T[] = [];
  setPrototypeOf(list, null);
  return list;
}

const typedArrayPrototype = getPrototypeOf(Float64Array.prototype) ?? Float64Array.prototype;

export const stringSlice = uncurry(String.prototype.slice);
export const functionToString = uncurry(Function.prototype.toString);
export const dateToString = uncurry(Date.prototype.toString);

export const weakMapGet = uncurry<WeakMap<object, string>, [object], string | undefined>(
  WeakMap.prototype.get,
);
export const weakMapSet = uncurry<WeakMap<object, string>, [object, string], WeakMap<object, string>>(
  WeakMap.prototype.set,
);
export const weakSetAdd = uncurry<WeakSet<object>, [object], WeakSet<object>>(WeakSet.prototype.add);
export const weakSetHas = uncurry<WeakSet<object>, [object], boolean>(WeakSet.prototype.has);

/** `"Float64Array"` for exactly those, whatever their prototype says; `undefined` for what is no typed array. */
export const typedArrayName = getterOf(typedArrayPrototype, Symbol.toStringTag);
export const typedArrayLength = getterOf(typedArrayPrototype, "length");
export const typedArrayBuffer = getterOf(typedArrayPrototype, "buffer");
export const typedArraySet = uncurry<Float64Array, [ArrayLike<number>, number?], void>(
  Float64Array.prototype.set,
);

/** Throws for anything but a genuine ArrayBuffer. */
export const arrayBufferByteLength = getterOf(ArrayBuffer.prototype, "byteLength");
export const arrayBufferResizable = getterOf(ArrayBuffer.prototype, "resizable");
export const arrayBufferDetached = getterOf(ArrayBuffer.prototype, "detached");

/** The built-in brand check where the engine has it (V8 13.4), else a look at the class name. */
export const isError: (value: unknown) => boolean = captureIsError();

function captureIsError(): (value: unknown) => boolean {
  const native: unknown = getOwnPropertyDescriptor(Error, "isError")?.value;
  if (typeof native === "function") return (value) => apply(native, undefined, [value]) === true;
  const objectToString = uncurry(Object.prototype.toString);
  return (value) => typeof value === "object" && value !== null && objectToString(value) === "[object Error]";
}
