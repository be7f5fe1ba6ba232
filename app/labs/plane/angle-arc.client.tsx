import { direction, type Point } from "./point.ts";

/** The angle between two vectors, with its letter. */
export function AngleArc({ a, b }: { a: Point; b: Point }) {
  const [from, to] = [direction(a), direction(b)];
  let turn = to - from;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  if (turn < -Math.PI) turn += 2 * Math.PI;
  const radius = 42;
  // In a narrow angle the letter moves out to where it has room.
  const room = Math.min(130, Math.max(radius + 18, 13 / Math.abs(Math.sin(turn / 2))));
  const [start, end, letter] = [polar(from, radius), polar(to, radius), polar(from + turn / 2, room)];
  return (
    <g>
      <path
        d={`M${start.x} ${start.y}A${radius} ${radius} 0 0 ${turn > 0 ? 0 : 1} ${end.x} ${end.y}`}
        fill="none"
        stroke="var(--ink-soft)"
        strokeWidth="1.5"
      />
      <text
        x={letter.x}
        y={letter.y}
        textAnchor="middle"
        dominantBaseline="middle"
        fill="var(--ink-soft)"
        className="font-serif-italic text-lg italic"
      >
        θ
      </text>
    </g>
  );
}

/** Rounded, so that server and browser write the same digits. */
function polar(angle: number, radius: number): Point {
  return { x: round(radius * Math.cos(angle)), y: round(-radius * Math.sin(angle)) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
