/**
 * What an oracle says: the exact result rounded to double, and for each element an absolute bound that the error of
 * every reasonable double-precision algorithm respects. Structurally the `Expected` of grader/exercise/value.ts,
 * written again here because the core imports nothing.
 */
export interface NumberAnswer {
  kind: "number";
  value: number;
  bound: number;
  /** A closed interval that no result may leave. */
  range?: readonly [number, number];
}

export interface VectorAnswer {
  kind: "vector";
  data: Float64Array;
  bounds: Float64Array;
}

export interface MatrixAnswer {
  kind: "matrix";
  rows: number;
  cols: number;
  data: Float64Array;
  bounds: Float64Array;
  /** A closed interval that no element may leave. */
  range?: readonly [number, number];
  /** −0 and +0 differ. */
  zeroSign?: boolean;
}

/** The arguments do not fit together: the call must throw. */
export interface ThrowsAnswer {
  kind: "throws";
}
