/** What the lab says, in the reader's language. */
export interface LabTexts {
  plane: string;
  movable: string;
  a: string;
  b: string;
  product: string;
  hint: string;
  first: string;
  second: string;
  angle: string;
  agree: string;
  difference: string;
  exact: string;
  signs: { positive: string; zero: string; negative: string; same: string; opposite: string; none: string };
}
