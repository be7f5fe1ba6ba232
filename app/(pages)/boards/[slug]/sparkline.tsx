const box = { width: 64, height: 20 };

/** Of what a sparkline shows, in the units of its picture. */
export interface SparklineShape {
  points: string;
  /** Height of the reference. */
  reference: number;
}

/** One point for each size, on a logarithmic axis that shows the reference. */
export function sparklineOf(speedups: readonly number[]): SparklineShape {
  const logs = speedups.map((value) => Math.log2(value));
  const [low, high] = [Math.min(0, ...logs) - 0.1, Math.max(0, ...logs) + 0.1];
  const step = (box.width - 4) / Math.max(1, logs.length - 1);
  const x = (index: number) => round(logs.length < 2 ? box.width / 2 : 2 + index * step);
  const y = (log: number) => round(box.height - 2 - ((log - low) / (high - low)) * (box.height - 4));
  return { points: logs.map((log, index) => `${x(index)},${y(log)}`).join(" "), reference: y(0) };
}

function round(value: number): number {
  return Number(value.toFixed(1));
}

/** How the speed depends on the size; the reference is dotted. `label` says it in words. */
export function Sparkline({ points, reference, label }: SparklineShape & { label: string }) {
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} className="h-5 w-16 text-accent">
      <title>{label}</title>
      <path d={`M0 ${reference}H64`} stroke="var(--line-strong)" strokeDasharray="2 3" />
      <polyline points={points} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  );
}
