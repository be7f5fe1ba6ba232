import { type Spread, spreadOf } from "./spread.ts";

export interface TimingOptions {
  /** Milliseconds that only ever grow; `performance.now` unless a test says otherwise. */
  now?: () => number;
  /** One sample repeats the call for at least this long. Browsers round their clocks to 0.1 ms, some to 1 ms. */
  sampleMs?: number;
  /** How many samples are taken, after one that only warms up. */
  samples?: number;
}

/** Seconds that one call takes: samples of many calls each, so that the rounding of the clock does not show. */
export function timeCall(call: () => unknown, options: TimingOptions = {}): Spread {
  const { now = () => performance.now(), sampleMs = 20, samples = 7 } = options;
  const repeats = repeatsFor(call, sampleMs, now);
  const seconds = Array.from({ length: samples }, () => run(call, repeats, now) / repeats / 1000);
  return spreadOf(seconds);
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
