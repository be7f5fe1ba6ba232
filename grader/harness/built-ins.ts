/**
 * The built-in functions that a judge in the learner's own realm would trust, each with a question so plain that every honest
 * implementation answers it rightly. Asked only of those that have been replaced.
 */
import { getPrototypeOf } from "./primordials.ts";

export interface BuiltIn {
  /** For people: `"Math.abs"`. */
  name: string;
  key: PropertyKey;
  /** Where it can be replaced: its home, and what stands before that in the chain. */
  owners: readonly object[];
  probe(): boolean;
}

/** To be called before any learner code: owners are the genuine ones. The probes use what is there when they run. */
export function builtIns(global: object, time: number): BuiltIn[] {
  return [...statics(global, time), ...onArrays(), ...onTypedArrays(), ...onOthers()];
}

function group(prefix: string, owners: readonly object[], probes: Record<string, () => boolean>): BuiltIn[] {
  return Object.entries(probes).map(([key, probe]) => ({ name: `${prefix}${key}`, key, owners, probe }));
}

function statics(global: object, time: number): BuiltIn[] {
  return [
    ...group("Object.", [Object], {
      is: () => !Object.is(1, 2) && Object.is(3, 3),
      keys: () => Object.keys({ a: 1, b: 2 }).length === 2,
      getOwnPropertyDescriptor: () => Object.getOwnPropertyDescriptor({ a: 7 }, "a")?.value === 7,
      getPrototypeOf: () => Object.getPrototypeOf(Object.create(null)) === null,
      defineProperty: () => Object.defineProperty({ a: 1 }, "a", { value: 7 }).a === 7,
    }),
    ...group("Number.", [Number], {
      isNaN: () => !Number.isNaN(1) && Number.isNaN(Number("x")),
      isFinite: () => Number.isFinite(1) && !Number.isFinite(1 / 0),
      isInteger: () => Number.isInteger(1) && !Number.isInteger(1.5),
      isSafeInteger: () => Number.isSafeInteger(1) && !Number.isSafeInteger(1.5),
    }),
    ...group("", [global], {
      isNaN: () => !isNaN(1) && isNaN(Number("x")),
      isFinite: () => isFinite(1) && !isFinite(1 / 0),
      Float64Array: () => new Float64Array([1, 2])[1] === 2 && new Float64Array(3).length === 3,
      Array: () => new Array(1, 2).length === 2 && Array.isArray([]),
      Object: () => typeof new Object() === "object",
      Number: () => Number("2") === 2,
      String: () => String(2) === "2",
      Error: () => new Error("m").message === "m",
      RangeError: () => new RangeError("m").message === "m",
      JSON: () => JSON.stringify([1]) === "[1]",
      Math: () => Math.abs(-2) === 2,
      Reflect: () => Reflect.has({ a: 1 }, "a"),
      Date: () => Date.now() === time && new Date(5).getTime() === 5,
      Promise: () => typeof new Promise<void>((resolve) => resolve()).then === "function",
    }),
    ...group("Math.", [Math], {
      abs: () => Math.abs(-2) === 2 && Math.abs(3) === 3,
      max: () => Math.max(1, 2) === 2,
      min: () => Math.min(1, 2) === 1,
    }),
    ...group("JSON.", [JSON], {
      stringify: () => JSON.stringify([1, { a: 2 }]) === '[1,{"a":2}]',
      parse: () => JSON.parse("[1,2]")[1] === 2,
    }),
    ...group("Array.", [Array], {
      isArray: () => Array.isArray([]) && !Array.isArray(1),
      from: () => Array.from([1, 2])[1] === 2,
    }),
    ...group("Reflect.", [Reflect], {
      apply: () => Reflect.apply(next, undefined, [1]) === 2,
      ownKeys: () => Reflect.ownKeys({ a: 1 })[0] === "a",
      get: () => Reflect.get({ a: 7 }, "a") === 7,
    }),
    ...group("Date.", [Date], { now: () => Date.now() === time }),
  ];
}

function onArrays(): BuiltIn[] {
  return group("Array.prototype.", [Array.prototype], {
    every: () => ![1, 2].every((x) => x > 1) && [1, 2].every((x) => x > 0),
    some: () => [1, 2].some((x) => x > 1) && ![1, 2].some((x) => x > 2),
    map: () => [1, 2].map((x) => x + 1)[1] === 3,
    filter: () => [1, 2].filter((x) => x > 1)[0] === 2,
    find: () => [1, 2].find((x) => x > 1) === 2,
    includes: () => [1, 2].includes(2) && ![1, 2].includes(3),
    indexOf: () => [1, 2].indexOf(2) === 1 && [1, 2].indexOf(3) === -1,
    reduce: () => [1, 2, 3].reduce((x, y) => x + y, 0) === 6,
    join: () => [1, 2].join("-") === "1-2",
    slice: () => [1, 2, 3].slice(1)[0] === 2,
    concat: () => [1].concat([2])[1] === 2,
    push: () => {
      const list = [1];
      list.push(2);
      return list[1] === 2;
    },
    forEach: () => {
      let sum = 0;
      const add = (x: number): void => void (sum += x);
      [1, 2].forEach(add);
      return sum === 3;
    },
  });
}

const made = (): Float64Array => new Float64Array([1, 2]);

function onTypedArrays(): BuiltIn[] {
  const prototype = getPrototypeOf(Float64Array.prototype) ?? Float64Array.prototype;
  return group("Float64Array.prototype.", [Float64Array.prototype, prototype], {
    every: () => !made().every((x) => x > 1) && made().every((x) => x > 0),
    some: () => made().some((x) => x > 1) && !made().some((x) => x > 2),
    map: () => made().map((x) => x + 1)[1] === 3,
    includes: () => made().includes(2) && !made().includes(3),
    indexOf: () => made().indexOf(2) === 1,
    reduce: () => made().reduce((x, y) => x + y, 0) === 3,
    join: () => made().join("-") === "1-2",
    slice: () => made().slice(1)[0] === 2,
    subarray: () => made().subarray(1)[0] === 2,
    fill: () => made().fill(7)[1] === 7,
    at: () => made().at(1) === 2,
    length: () => made().length === 2,
    byteLength: () => made().byteLength === 16,
    byteOffset: () => made().byteOffset === 0,
    buffer: () => made().buffer.byteLength === 16,
    set: () => {
      const copy = new Float64Array(2);
      copy.set(made());
      return copy[0] === 1 && copy[1] === 2;
    },
  });
}

const spread = (): boolean => {
  const list = [1, 2];
  const copy = [...list, 3];
  return copy.length === 3 && copy[0] === 1 && copy[1] === 2;
};

const next = (x: number): number => x + 1;

function onOthers(): BuiltIn[] {
  const arrayIterator = getPrototypeOf([][Symbol.iterator]()) ?? {};
  return [
    {
      name: "Array.prototype[Symbol.iterator]",
      key: Symbol.iterator,
      owners: [Array.prototype],
      probe: spread,
    },
    { name: "the iterator of arrays", key: "next", owners: [arrayIterator], probe: spread },
    ...group("Function.prototype.", [Function.prototype], {
      call: () => next.call(undefined, 1) === 2,
      apply: () => next.apply(undefined, [1]) === 2,
      bind: () => next.bind(undefined)(1) === 2,
    }),
    ...group("Object.prototype.", [Object.prototype], {
      hasOwnProperty: () => ({ a: 1 }).hasOwnProperty("a") && !{ a: 1 }.hasOwnProperty("b"),
      toString: () => ({}).toString() === "[object Object]",
    }),
    ...group("String.prototype.", [String.prototype], { slice: () => "abc".slice(1) === "bc" }),
    ...group("Number.prototype.", [Number.prototype], {
      toString: () => (12).toString() === "12",
      toFixed: () => (1.5).toFixed(1) === "1.5",
    }),
    {
      name: "Promise.prototype.then",
      key: "then",
      owners: [Promise.prototype],
      probe: () => typeof new Promise(() => {}).then(String) === "object",
    },
  ];
}
