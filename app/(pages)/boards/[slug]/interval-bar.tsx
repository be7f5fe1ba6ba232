/** Speeds on a logarithmic axis: twice as fast is as far to the right as half as fast is to the left. */
export interface Scale {
  low: number;
  high: number;
}

export function scaleOf(intervals: readonly (readonly [number, number])[]): Scale {
  // The reference, 1×, is always in the picture.
  const ends = [1, ...intervals.flat()].filter((end) => Number.isFinite(end) && end > 0);
  return { low: Math.min(...ends) / 1.06, high: Math.max(...ends) * 1.06 };
}

/** Where a speed stands between the ends, in percent. */
export function place(speed: number, { low, high }: Scale): number {
  const share = Math.log(speed / low) / Math.log(high / low);
  return 100 * Math.min(1, Math.max(0, share));
}

/** Of what a bar shows: places in percent. */
export interface BarShape {
  from: number;
  to: number;
  value: number;
  reference: number;
}

export function barOf(interval: readonly [number, number], value: number, scale: Scale): BarShape {
  const at = (speed: number) => Number(place(speed, scale).toFixed(2));
  const from = at(interval[0]);
  return { from, to: Math.max(at(interval[1]), from + 0.4), value: at(value), reference: at(1) };
}

/** The interval as a bar, the value as a tick, the reference as a dotted line: a tie looks like a tie. `label` says it in words. */
export function IntervalBar({ from, to, value, reference, label }: BarShape & { label: string }) {
  return (
    <svg
      viewBox="0 0 100 20"
      preserveAspectRatio="none"
      className="block h-5 w-full overflow-visible text-accent [&>path]:[vector-effect:non-scaling-stroke]"
    >
      <title>{label}</title>
      <path d={`M${reference} -9V29`} stroke="var(--line-strong)" strokeDasharray="2 3" />
      <path d={`M${from} 10H${to}`} stroke="currentColor" strokeWidth="10" opacity="0.35" />
      <path d={`M${value} 3V17`} stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
