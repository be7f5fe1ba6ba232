// the export itself is a sloppy function compiled from text
export const dot: (a: Float64Array, b: Float64Array) => number = Function(
  "a",
  "b",
  "if (a.length !== b.length) throw new RangeError(); s = 0; for (i = 0; i < a.length; i++) s += a[i] * b[i]; return s;",
) as (a: Float64Array, b: Float64Array) => number;
