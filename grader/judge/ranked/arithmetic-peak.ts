/** Multiply-adds of one round: long enough for the clock, short enough to be repeated. */
const steps = 50_000;
const chains = 8;
const rounds = 40;

/**
 * Nanoseconds of one multiply-add at this machine's best: eight chains without a load or a store, the fastest of many rounds. Program
 * code in double precision that has its operands to fetch as well does not come below it by much.
 */
export function measureArithmeticPeak(clock: () => number): number {
  let best = Infinity;
  let sink = 0;
  for (let round = 0; round < rounds; round++) {
    const start = clock();
    sink += multiplyAdd(1 + round * 2 ** -40);
    best = Math.min(best, (clock() - start) * 1e6);
  }
  if (!Number.isFinite(sink)) throw new Error("the chains diverged");
  return best / (steps * chains);
}

/** x ← x·c + d with |c| < 1 converges: no overflow, no subnormal numbers. */
function multiplyAdd(start: number): number {
  const c = 0.999_999;
  const d = 1e-6;
  let [s0, s1, s2, s3, s4, s5, s6, s7] = [start, start, start, start, start, start, start, start];
  for (let i = 0; i < steps; i++) {
    s0 = s0 * c + d;
    s1 = s1 * c + d;
    s2 = s2 * c + d;
    s3 = s3 * c + d;
    s4 = s4 * c + d;
    s5 = s5 * c + d;
    s6 = s6 * c + d;
    s7 = s7 * c + d;
  }
  return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
}
