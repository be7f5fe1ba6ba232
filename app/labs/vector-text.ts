import { formatNumber } from "./numbers.ts";

/** A vector as it is written in the text: `[0.5, −1]`. */
export function vectorText(vector: ArrayLike<number>, digits = 2): string {
  return `[${Array.from(vector, (entry) => formatNumber(entry, digits)).join(", ")}]`;
}
