/** Ways to get at the numbers of a vector, which may be a view into a larger buffer. */
import * as fc from "fast-check";

const readings = {
  itself: (v: string) => v,
  spread: (v: string) => `[...${v}]`,
  "plain array": (v: string) => `Array.from(${v})`,
  copy: (v: string) => `new Float64Array(${v})`,
  "another view": (v: string) => `new Float64Array(${v}.buffer, ${v}.byteOffset, ${v}.length)`,
  "copied bytes": (v: string) =>
    `new Float64Array(${v}.buffer.slice(${v}.byteOffset, ${v}.byteOffset + ${v}.byteLength))`,
  "reversed twice": (v: string) => `${v}.toReversed().reverse()`,
  "bit patterns": (v: string) =>
    `new Float64Array(BigUint64Array.from(new BigUint64Array(${v}.buffer, ${v}.byteOffset, ${v}.length)).buffer)`,
  "byte by byte": (v: string) =>
    `Float64Array.from({ length: ${v}.length }, (_, at) => new DataView(${v}.buffer).getFloat64(${v}.byteOffset + 8 * at, true))`,
};

export const reading = fc.constantFrom(...(Object.keys(readings) as (keyof typeof readings)[]));
export type Reading = keyof typeof readings;

/** A statement that names the numbers of `vector`. */
export function writeReading(choice: Reading, vector: string, name: string): string {
  return `const ${name} = ${readings[choice](vector)};`;
}
