// exports a type of the right name
export type dot = (a: Float64Array, b: Float64Array) => number;
