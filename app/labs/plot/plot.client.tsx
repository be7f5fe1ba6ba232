import type { ReactNode } from "react";
import { linearScale, type Scale, ticks } from "./scale.ts";

export interface Axis {
  min: number;
  max: number;
  label: string;
  /** About how many ticks, or where. */
  ticks?: number | readonly number[];
  /** How a tick is written; as it is when left out. */
  format?: (value: number) => string;
}

interface PlotProps {
  /** What the picture shows, in one sentence; the lab's text form has the numbers. */
  label: string;
  x: Axis;
  y: Axis;
  height?: number;
  children: (scales: { x: Scale; y: Scale }) => ReactNode;
}

/** Drawn at this width and scaled to the room there is; where that is little, the text is larger beside the rest. */
const width = 440;
const margin = { left: 52, right: 24, top: 12, bottom: 44 };

/** Two axes with their ticks, and a place for marks between them. */
export function Plot({ label, x, y, height = 260, children }: PlotProps) {
  const scales = {
    x: linearScale(x.min, x.max, margin.left, width - margin.right),
    y: linearScale(y.min, y.max, height - margin.bottom, margin.top),
  };
  const [bottom, right] = [height - margin.bottom, width - margin.right];
  return (
    <figure className="m-0">
      <figcaption className="sr-only">{label}</figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${height}`}
        className="tabular block w-full max-w-xl font-sans text-[16px] @5xl:text-[13px]"
        fill="var(--ink-soft)"
      >
        {ticksOf(y, 4).map((tick) => (
          <g key={tick}>
            <path d={`M${margin.left} ${scales.y(tick)}H${right}`} stroke="var(--line)" />
            <text x={margin.left - 7} y={scales.y(tick)} textAnchor="end" dominantBaseline="central">
              {written(tick, y)}
            </text>
          </g>
        ))}
        {children(scales)}
        <path d={`M${margin.left} ${bottom}H${right}`} stroke="var(--line-strong)" />
        {ticksOf(x, 5).map((tick) => (
          <g key={tick}>
            <path d={`M${scales.x(tick)} ${bottom}v5`} stroke="var(--line-strong)" />
            <text x={scales.x(tick)} y={bottom + 18} textAnchor="middle">
              {written(tick, x)}
            </text>
          </g>
        ))}
        <text x={(margin.left + right) / 2} y={height - 6} textAnchor="middle">
          {x.label}
        </text>
        <text transform={`translate(13 ${(margin.top + bottom) / 2}) rotate(-90)`} textAnchor="middle">
          {y.label}
        </text>
      </svg>
    </figure>
  );
}

function ticksOf({ min, max, ticks: wanted }: Axis, usual: number): readonly number[] {
  return typeof wanted === "object" ? wanted : ticks(min, max, wanted ?? usual);
}

function written(value: number, { format }: Axis): string {
  return format ? format(value) : String(value).replace("-", "−");
}
