import { type PointerEvent, useRef } from "react";
import { Arrow } from "./arrow.client.tsx";
import { type Agreement, direction, type Point, reach } from "./geometry.ts";
import { Handle } from "./handle.client.tsx";

export type VectorName = "a" | "b";

interface PlaneProps {
  a: Point;
  b: Point;
  agreement: Agreement;
  onMove: (which: VectorName, to: Point) => void;
  label: string;
  /** Position and result in words, for those who do not see the plane. */
  describe: (which: VectorName, at: Point) => string;
  role: string;
  hint: string;
}

/** Screen units per unit of the plane; y points up in the plane and down on the screen. */
const unit = 40;
const extent = reach + 0.4;
const half = extent * unit;

/** The picture: a grid, both vectors, the angle between them and the shadow of b on a. */
export function Plane({ a, b, agreement, onMove, label, describe, role, hint }: PlaneProps) {
  const frame = useRef<HTMLDivElement>(null);

  function drag(which: VectorName, event: PointerEvent) {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    const x = ((event.clientX - box.left) / box.width - 0.5) * 2 * extent;
    const y = (0.5 - (event.clientY - box.top) / box.height) * 2 * extent;
    onMove(which, { x, y });
  }

  return (
    <figure className="select-none">
      <div ref={frame} className="relative overflow-hidden rounded-xl border border-line bg-surface">
        <svg
          viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
          className="block w-full"
          aria-hidden="true"
        >
          <Grid />
          <Shadow a={a} b={b} agreement={agreement} />
          <Angle a={a} b={b} />
          <Arrow name="b" at={b} unit={unit} />
          <Arrow name="a" at={a} unit={unit} />
        </svg>
        {(["a", "b"] as const).map((which) => {
          const at = which === "a" ? a : b;
          return (
            <Handle
              key={which}
              name={which}
              at={at}
              extent={extent}
              text={describe(which, at)}
              role={role}
              onDrag={(event) => drag(which, event)}
              onStep={(by) => onMove(which, { x: at.x + by.x, y: at.y + by.y })}
            />
          );
        })}
      </div>
      <figcaption className="mt-3 text-sm text-ink-soft">
        <span className="sr-only">{label}. </span>
        {hint}
      </figcaption>
    </figure>
  );
}

function Grid() {
  const lines = Array.from({ length: 2 * reach + 1 }, (_, index) => (index - reach) * unit);
  return (
    <g aria-hidden="true" strokeWidth="1">
      {lines.map((at) => (
        <path
          key={at}
          d={`M${at} ${-half}V${half}M${-half} ${at}H${half}`}
          stroke={at === 0 ? "var(--line-strong)" : "var(--line)"}
          fill="none"
        />
      ))}
    </g>
  );
}

/** b seen from straight above a: the dot product is its signed length times the length of a. */
function Shadow({ a, b, agreement }: { a: Point; b: Point; agreement: Agreement }) {
  const [length] = agreement.lengths;
  if (length === 0) return null;
  const foot = { x: (a.x / length) * agreement.shadow * unit, y: (-a.y / length) * agreement.shadow * unit };
  return (
    <g aria-hidden="true" stroke="var(--second)" fill="none">
      <path d={`M${b.x * unit} ${-b.y * unit}L${foot.x} ${foot.y}`} strokeWidth="1.5" strokeDasharray="4 5" />
      <path d={`M0 0L${foot.x} ${foot.y}`} strokeWidth="9" strokeLinecap="round" opacity="0.28" />
    </g>
  );
}

function Angle({ a, b }: { a: Point; b: Point }) {
  const [from, to] = [direction(a), direction(b)];
  let turn = to - from;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  if (turn < -Math.PI) turn += 2 * Math.PI;
  const radius = 42;
  // In a narrow angle the letter moves out to where it has room.
  const room = Math.min(130, Math.max(radius + 18, 13 / Math.abs(Math.sin(turn / 2))));
  const [start, end, letter] = [polar(from, radius), polar(to, radius), polar(from + turn / 2, room)];
  return (
    <g aria-hidden="true">
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
