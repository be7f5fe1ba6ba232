export interface TimingOptions {
  /** Milliseconds that only ever grow; `performance.now` unless a test says otherwise. */
  now?: () => number;
  /** One sample repeats its call for at least this long. Browsers round their clocks to 0.1 ms, some to 1 ms. */
  sampleMs?: number;
  /** How many samples of each call are taken. */
  samples?: number;
  /** With three samples of each, this long is enough: slow calls are sampled less often. */
  enoughMs?: number;
}

/**
 * Seconds that each call takes, sample by sample. The calls take turns, so that what disturbs the machine for a while disturbs
 * all of them, and the ratio of two samples of one turn means something even on a busy machine.
 */
export function timeCalls(calls: readonly (() => unknown)[], options: TimingOptions = {}): number[][] {
  const { now = () => performance.now(), sampleMs = 20, samples = 11, enoughMs = 1500 } = options;
  const repeats = calls.map((call) => repeatsFor(call, sampleMs, now));
  const seconds = calls.map((): number[] => []);
  const start = now();
  for (let turn = 0; turn < samples && (turn < 3 || now() - start < enoughMs); turn++) {
    calls.forEach((call, at) => seconds[at].push(run(call, repeats[at], now) / repeats[at] / 1000));
  }
  return seconds;
}

/** Doubles until a sample is long enough: it calibrates, and the engine compiles the code meanwhile. */
function repeatsFor(call: () => unknown, sampleMs: number, now: () => number): number {
  let repeats = 1;
  for (;;) {
    const took = run(call, repeats, now);
    if (took >= sampleMs) return repeats;
    repeats = took > sampleMs / 8 ? Math.ceil((repeats * sampleMs) / took) : repeats * 2;
  }
}

/** A result that nobody can see may be computed by nobody: an engine leaves such calls out. */
const kept: unknown[] = [];

function run(call: () => unknown, repeats: number, now: () => number): number {
  const start = now();
  for (let i = 0; i < repeats; i++) kept[0] = call();
  return now() - start;
}
