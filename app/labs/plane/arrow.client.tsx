import { direction, type Point } from "./point.ts";
import { type Tone, toneColours } from "./tone.ts";

/** One vector in the picture, with its name a little beyond the tip. */
export function Arrow({ name, at, tone, unit }: { name: string; at: Point; tone: Tone; unit: number }) {
  const colour = toneColours[tone];
  const [x, y] = [at.x * unit, -at.y * unit];
  const label = labelSpot(at, unit);
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
        x={label.x}
        y={label.y}
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

function labelSpot(at: Point, unit: number): Point {
  const length = Math.hypot(at.x, at.y) || 1;
  const beyond = 26;
  return { x: at.x * unit + (at.x / length) * beyond, y: -(at.y * unit + (at.y / length) * beyond) };
}
