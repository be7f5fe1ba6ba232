import type { Matrix, Vector } from "../core/types.ts";

/** What goes into and comes out of a learner's function. */
export type Value = number | Vector | Matrix;

/** What kind of value a signature asks for. */
export type ValueKind = "number" | "vector" | "matrix";

/**
 * The right answer with a derived forward-error bound for each element: an element passes when
 * it has the class of the expected one (NaN, +∞, −∞, finite) and, if finite, |got − expected| ≤ bound.
 */
export type Expected = ExpectedNumber | ExpectedVector | ExpectedMatrix | ExpectedThrow;

export interface ExpectedNumber extends ExpectedOptions {
  kind: "number";
  value: number;
  /** Absolute. */
  bound: number;
}

export interface ExpectedVector extends ExpectedOptions {
  kind: "vector";
  data: Float64Array;
  /** Absolute, one per element. */
  bounds: Float64Array;
}

export interface ExpectedMatrix extends ExpectedOptions {
  kind: "matrix";
  rows: number;
  cols: number;
  data: Float64Array;
  /** Absolute, one per element. */
  bounds: Float64Array;
}

/** The call must throw; whatever it throws counts. */
export interface ExpectedThrow {
  kind: "throws";
}

interface ExpectedOptions {
  /** −0 and +0 differ (transpose). Off unless set. */
  zeroSign?: boolean;
  /** A closed interval that no result may leave, whatever the bound says (cosine: [−1, 1]). */
  range?: readonly [number, number];
}

export function isMatrix(value: Value): value is Matrix {
  return typeof value === "object" && !(value instanceof Float64Array);
}

/** An array, or a matrix of the same shape, with other elements. */
export function withElements(value: Vector | Matrix, data: Vector): Vector | Matrix {
  return isMatrix(value) ? { ...value, data } : data;
}

/** The lengths of a value's dimensions: `[]` a number, `[n]` a vector, `[rows, cols]` a matrix. */
export function shapeOf(value: Value): number[] {
  if (typeof value === "number") return [];
  return isMatrix(value) ? [value.rows, value.cols] : [value.length];
}

export function kindOf(value: Value): ValueKind {
  if (typeof value === "number") return "number";
  return isMatrix(value) ? "matrix" : "vector";
}
