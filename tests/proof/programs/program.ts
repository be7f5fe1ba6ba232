/** A correct program, composed at random. */
export interface Program {
  readonly slug: string;
  readonly source: string;
}
