import type { Vector } from "../types.ts";

/** Throws a RangeError unless the parameters of a normalisation are as long as x and epsilon is a number ≥ 0. */
export function requireNormLayer(
  where: string,
  x: Vector,
  parameters: Readonly<Record<string, Vector>>,
  epsilon: number,
): void {
  for (const [name, { length }] of Object.entries(parameters)) {
    if (length === x.length) continue;
    throw new RangeError(
      `${where}: x has ${x.length} elements and ${name} has ${length}. Pass one ${name} for each element.`,
    );
  }
  if (epsilon >= 0) return;
  throw new RangeError(
    `${where}: epsilon is ${epsilon}. It is added to a mean of squares: pass a number that is not negative.`,
  );
}
