interface SparklineProps {
  /** Speedups in the order of the sizes. */
  values: readonly number[];
  names: readonly string[];
}

const box = { width: 64, height: 20 };

/** How the speed depends on the size: one point for each, on a logarithmic axis, the reference dotted. */
export function Sparkline({ values, names }: SparklineProps) {
  const label = values
    .map((value, index) => `${names[index] ?? index + 1}: ${value.toPrecision(3)}×`)
    .join(", ");
  const logs = values.map((value) => Math.log2(value));
  const [low, high] = [Math.min(0, ...logs) - 0.1, Math.max(0, ...logs) + 0.1];
  const x = (index: number) =>
    values.length < 2 ? box.width / 2 : 2 + (index * (box.width - 4)) / (values.length - 1);
  const y = (log: number) => box.height - 2 - ((log - low) / (high - low)) * (box.height - 4);
  const points = logs.map((log, index) => `${x(index).toFixed(1)},${y(log).toFixed(1)}`);
  return (
    <span title={label}>
      <span className="sr-only">{label}</span>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} className="h-5 w-16 text-accent" aria-hidden="true">
        <line x1="0" x2={box.width} y1={y(0)} y2={y(0)} stroke="var(--line-strong)" strokeDasharray="2 3" />
        <polyline
          points={points.join(" ")}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
        {points.map((point) => {
          const [cx, cy] = point.split(",");
          return <circle key={point} cx={cx} cy={cy} r="1.6" fill="currentColor" />;
        })}
      </svg>
    </span>
  );
}
