export interface ScoreMemory {
  n: number;
  /** Bytes of all n² scores. */
  whole: number;
  /** Bytes of one tile of scores and of what is kept for each of its queries: largest, sum and the average of d entries. */
  tiled: number;
}

/** What the scores of n queries against n keys occupy in double precision, whole and as one tile × tile square at a time. */
export function scoreMemory(n: number, tile: number, d: number): ScoreMemory {
  const side = Math.min(tile, n);
  return { n, whole: 8 * n * n, tiled: 8 * (side * side + side * (2 + d)) };
}
