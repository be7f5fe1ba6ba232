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

interface IntervalBarProps {
  interval: readonly [number, number];
  value: number;
  scale: Scale;
  /** The interval in words: the bar's text form. */
  label: string;
}

/** The interval as a bar, the value as a tick, the reference as a dotted line: a tie looks like a tie. */
export function IntervalBar({ interval, value, scale, label }: IntervalBarProps) {
  const [from, to] = [place(interval[0], scale), place(interval[1], scale)];
  return (
    <div title={label}>
      <span className="sr-only">{label}</span>
      <svg className="block h-5 w-full overflow-visible text-accent" aria-hidden="true">
        <line
          x1={`${place(1, scale)}%`}
          x2={`${place(1, scale)}%`}
          y1="-9"
          y2="29"
          stroke="var(--line-strong)"
          strokeDasharray="2 3"
        />
        <rect
          x={`${from}%`}
          y="6"
          width={`${Math.max(to - from, 0.4)}%`}
          height="8"
          rx="3"
          fill="currentColor"
          opacity="0.35"
        />
        <line
          x1={`${place(value, scale)}%`}
          x2={`${place(value, scale)}%`}
          y1="3"
          y2="17"
          stroke="currentColor"
          strokeWidth="2.5"
        />
      </svg>
    </div>
  );
}
