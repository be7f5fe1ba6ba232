// declares its export and defines nothing
export declare function dot(a: Float64Array, b: Float64Array): number;
