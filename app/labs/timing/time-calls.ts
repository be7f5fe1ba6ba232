export interface TimingOptions {
  /** Milliseconds that only ever grow; `performance.now` unless a test says otherwise. */
  now?: () => number;
  /** One sample repeats its call for at least this long. Browsers round their clocks to 0.1 ms, some to 1 ms. */
  sampleMs?: number;
  /** How many samples of each call are taken. */
  samples?: number;
  /** With three samples of each, this long is enough: slow calls are sampled less often. */
  enoughMs?: number;
  /** Told the share that is done, after each call is prepared and after each turn. */
  progress?: (share: number) => void;
}

/**
 * Seconds that each call takes, sample by sample. The calls take turns, so that what disturbs the machine for a while disturbs
 * all of them, and the ratio of two samples of one turn means something even on a busy machine.
 */
export function timeCalls(calls: readonly (() => unknown)[], options: TimingOptions = {}): number[][] {
  const { now = () => performance.now(), sampleMs = 20, samples = 11, enoughMs = 1500 } = options;
  const { progress = () => {} } = options;
  const steps = calls.length + samples;
  const batches = calls.map((call, at) => {
    const batch = batchFor(call, sampleMs / 8, now);
    progress((at + 1) / steps);
    return batch;
  });
  const seconds = calls.map((): number[] => []);
  const start = now();
  for (let turn = 0; turn < samples && (turn < 3 || now() - start < enoughMs); turn++) {
    calls.forEach((call, at) => seconds[at].push(sample(call, batches[at], sampleMs, now) / 1000));
    progress((calls.length + turn + 1) / steps);
  }
  progress(1);
  return seconds;
}

/** How many calls are made before the clock is looked at again; the engine compiles the code meanwhile. */
function batchFor(call: () => unknown, atLeastMs: number, now: () => number): number {
  for (let batch = 1; ; batch *= 2) {
    const start = now();
    repeat(call, batch);
    if (now() - start >= atLeastMs) return batch;
  }
}

/** Milliseconds for each call. A batch that was interrupted while it was chosen is too small, so batches follow until it is long enough. */
function sample(call: () => unknown, batch: number, sampleMs: number, now: () => number): number {
  const start = now();
  for (let calls = batch; ; calls += batch) {
    repeat(call, batch);
    const took = now() - start;
    if (took >= sampleMs) return took / calls;
  }
}

/** A result that nobody can see may be computed by nobody: an engine leaves such calls out. */
const kept: unknown[] = [];

function repeat(call: () => unknown, times: number): void {
  for (let i = 0; i < times; i++) kept[0] = call();
}
