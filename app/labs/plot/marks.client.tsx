import type { Bin } from "./histogram.ts";
import type { Scale } from "./scale.ts";

interface Scales {
  x: Scale;
  y: Scale;
}

/** A bar for each bin, standing on zero. */
export function HistogramBars({
  bins,
  x,
  y,
  colour = "var(--accent)",
}: Scales & { bins: readonly Bin[]; colour?: string }) {
  return (
    <g fill={colour} opacity="0.75">
      {bins.map(({ from, to, count }) => {
        const [left, right, top] = [x(from), x(to), y(count)];
        return (
          <rect key={from} x={left} y={top} width={Math.max(0.5, right - left - 0.6)} height={y(0) - top} />
        );
      })}
    </g>
  );
}

/** A line through points; where a value is not a number, it is broken. */
export function PlotLine({
  points,
  x,
  y,
  colour = "var(--second)",
  dashed = false,
}: Scales & { points: readonly (readonly [x: number, y: number])[]; colour?: string; dashed?: boolean }) {
  const isDrawn = (index: number): boolean => points[index]?.every(Number.isFinite) ?? false;
  const d = points
    .map(([px, py], index) => (isDrawn(index) ? `${isDrawn(index - 1) ? "L" : "M"}${x(px)} ${y(py)}` : ""))
    .join("");
  return (
    <path
      d={d}
      fill="none"
      stroke={colour}
      strokeWidth="2.25"
      strokeLinejoin="round"
      strokeDasharray={dashed ? "5 5" : undefined}
    />
  );
}

/** A value on the horizontal axis that is worth a line of its own. */
export function PlotRule({
  at,
  x,
  y,
  label,
  colour = "var(--second)",
}: Scales & { at: number; label?: string; colour?: string }) {
  const place = x(at);
  const isRight = at > (x.min + x.max) / 2;
  return (
    <g>
      <path d={`M${place} ${y(y.min)}V${y(y.max)}`} stroke={colour} strokeWidth="1.5" strokeDasharray="5 4" />
      {label !== undefined && (
        <text
          x={place + (isRight ? -6 : 6)}
          y={y(y.max) + 10}
          textAnchor={isRight ? "end" : "start"}
          fill={colour}
          stroke="var(--surface)"
          strokeWidth="4"
          paintOrder="stroke"
        >
          {label}
        </text>
      )}
    </g>
  );
}
