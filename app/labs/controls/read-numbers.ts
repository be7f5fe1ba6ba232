import type { ListParameter } from "#grader/exercise/lesson/lab-parameters.ts";

/** The numbers of `1, −2.5, 3` (Chinese commas too); null when they are not what the parameter allows. */
export function readNumbers(
  text: string,
  { min, max, lengthMin, lengthMax }: ListParameter,
): number[] | null {
  const pieces = text.split(/[,，、]/).map((piece) => piece.trim().replace("−", "-"));
  if (pieces.length < lengthMin || pieces.length > lengthMax) return null;
  const numbers = pieces.map((piece) => (piece === "" ? Number.NaN : Number(piece)));
  return numbers.every((number) => number >= min && number <= max) ? numbers : null;
}
