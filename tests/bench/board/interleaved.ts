/** Of each contender: median and 95th percentile in milliseconds. */
export type Timings = Record<string, { median: number; p95: number }>;

export interface Contender {
  /** Not timed. */
  prepare?: () => Promise<void>;
  run: () => Promise<unknown>;
}

/** Each contender once in every round, so that all see the same machine. */
export async function interleaved(
  rounds: number,
  contenders: Readonly<Record<string, Contender>>,
  warmUps = 20,
): Promise<Timings> {
  const taken = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, { prepare, run }] of Object.entries(contenders)) {
      await prepare?.();
      const begun = performance.now();
      await run();
      if (round >= 0) taken.get(name)?.push(performance.now() - begun);
    }
  }
  return Object.fromEntries([...taken].map(([name, times]) => [name, summary(times)]));
}

function summary(times: readonly number[]): { median: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}
