// declares the language's own types anew
declare global {
  interface Float64Array {
    length: string;
  }
}
export function dot(a: Float64Array): number {
  return a.length;
}
