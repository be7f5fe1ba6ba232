import type { Vector } from "../core/types.ts";
import type { Rng } from "./random.ts";

export interface LongVector {
  data: Vector;
  /** The line of TypeScript that makes it, shown in place of the numbers. */
  generator: string;
}

/**
 * A vector too long to draw number by number, or to print: xᵢ = ±(1 + (i·p mod m)/m), of magnitude 1 to 2, negative where `period` divides i.
 * p is drawn; m is a `modulus` above 4000. Two vectors that are used together take other periods and moduli.
 */
export function longVector(
  rng: Rng,
  name: string,
  length: number,
  period = 3,
  modulus: 4001 | 4003 = 4001,
): LongVector {
  const factor = rng.int(1_000, 3_999);
  const magnitudes = Float64Array.from({ length: modulus }, (_, residue) => 1 + residue / modulus);
  const data = new Float64Array(length);
  // Residues and places in the period are counted on: a division for each element would take most of the time.
  let residue = 0;
  let place = 0;
  for (let i = 0; i < length; i++) {
    const magnitude = magnitudes[residue]!;
    data[i] = place === 0 ? -magnitude : magnitude;
    residue += factor;
    if (residue >= modulus) residue -= modulus;
    place++;
    if (place === period) place = 0;
  }
  return {
    data,
    generator: `const ${name} = new Float64Array(${length}).map((_, i) => (i % ${period} ? 1 : -1) * (1 + ((i * ${factor}) % ${modulus}) / ${modulus}));`,
  };
}
