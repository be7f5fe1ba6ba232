/**
 * The names that learner code finds: ECMAScript without what can measure time, share memory, watch the collector or
 * reach uncounted memory (SharedArrayBuffer, Atomics, WebAssembly, Intl, Temporal, WeakRef, FinalizationRegistry), and a console.
 */
export const allowedGlobals: ReadonlySet<string> = new Set(
  [
    "globalThis undefined NaN Infinity eval isFinite isNaN parseFloat parseInt",
    "decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape",
    "Object Function Array Boolean Number String Symbol BigInt Date RegExp Promise Proxy Reflect JSON Math Iterator",
    "Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError",
    "Map Set WeakMap WeakSet DisposableStack AsyncDisposableStack",
    "ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array",
    "BigInt64Array BigUint64Array Float16Array Float32Array Float64Array",
    "console",
  ]
    .join(" ")
    .split(" "),
);
