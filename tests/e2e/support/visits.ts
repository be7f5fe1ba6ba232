/** How many pages one test visits: the second one finds scripts and fonts in the browser's cache, and takes half the time. */
const VISITS = 4;
/** For one page of them, on a busy machine. */
export const VISIT_MS = 60_000;

/** The things to look at, in order, as many as one test visits. */
export function inVisits<T>(things: readonly T[]): T[][] {
  const visits = Math.ceil(things.length / VISITS);
  return Array.from({ length: visits }, (_, i) => things.slice(i * VISITS, (i + 1) * VISITS));
}
