import { direction, type Point } from "./point.ts";
import { type Tone, toneColours } from "./tone.ts";

interface ArrowProps {
  name: string;
  at: Point;
  tone: Tone;
  unit: number;
  /** Where its name stands. */
  label: Point;
}

/** One vector in the picture, with its name. */
export function Arrow({ name, at, tone, unit, label }: ArrowProps) {
  const colour = toneColours[tone];
  const [x, y] = [at.x * unit, -at.y * unit];
  return (
    <g aria-hidden="true" stroke={colour} fill={colour}>
      <path d={`M0 0L${x} ${y}`} strokeWidth="3.5" strokeLinecap="round" />
      <path
        d="M0 0-14-7-14 7Z"
        strokeWidth="2"
        strokeLinejoin="round"
        transform={`translate(${x} ${y}) rotate(${(-direction(at) * 180) / Math.PI})`}
      />
      <text
        x={label.x * unit}
        y={-label.y * unit}
        textAnchor="middle"
        dominantBaseline="middle"
        strokeWidth="6"
        stroke="var(--surface)"
        paintOrder="stroke"
        className="font-serif-italic text-2xl italic"
      >
        {name}
      </text>
    </g>
  );
}
