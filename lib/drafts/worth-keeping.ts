interface Replaced {
  source: string;
  savedAt: Date;
  /** When the latest version was kept; null when there is none. */
  lastKeptAt: Date | null;
}

const settledMs = 5_000;
const spacingMs = 60_000;

/**
 * Whether a text that is about to be replaced becomes a version. Typing saves every second or so, and not every
 * letter is a version; but nothing that stood for some seconds, and nothing that vanishes at a stroke, is lost.
 */
export function isWorthKeeping(replaced: Replaced, by: string, now: Date): boolean {
  if (replaced.source.trim() === "") return false;
  const stoodMs = now.getTime() - replaced.savedAt.getTime();
  if (stoodMs >= settledMs) return true;
  if (lostChars(replaced.source, by) > 80) return true;
  return replaced.lastKeptAt === null || now.getTime() - replaced.lastKeptAt.getTime() >= spacingMs;
}

/** Characters between the common beginning and the common end that are no longer there. */
function lostChars(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return before.length - head - tail;
}
