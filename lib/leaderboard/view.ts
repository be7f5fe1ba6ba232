/** One row of a board. Entries whose intervals overlap the first one of their band share its rank. */
export interface BoardRow {
  /** First and last place that the entry may have; equal when nobody overlaps. */
  rank: { first: number; last: number };
  /** The board name, else the account's name; null for a guest without either. */
  name: string | null;
  /** Time of the submission over time of the reference. */
  slowdown: number;
  /** Reference over submission: 2 is twice as fast as the reference. */
  speed: number;
  /** 95 % interval of `speed`. */
  interval: [number, number];
  maxErrorUlps: number | null;
  achievedAt: Date;
  mine: boolean;
}

export interface Board {
  slug: string;
  exerciseVersion: number;
  rows: BoardRow[];
  /** The actor's row, wherever it stands. */
  own: BoardRow | null;
  total: number;
  nextCursor: string | null;
}
