import { type PointerEvent, type ReactNode, useRef } from "react";
import { Arrow } from "./arrow.client.tsx";
import { Handle } from "./handle.client.tsx";
import { labelSpot } from "./label-spot.ts";
import { type Point, reach } from "./point.ts";
import type { Tone } from "./tone.ts";

export interface PlaneVector {
  name: string;
  at: Point;
  tone: Tone;
  /** Position and what follows from it in words, for those who do not see the plane. */
  text: string;
  onMove: (to: Point) => void;
}

interface PlaneProps {
  /** Tab goes from tip to tip in this order; the first is drawn on top. */
  vectors: readonly PlaneVector[];
  /** What the picture shows. */
  label: string;
  /** What a handle is: “movable vector”. */
  role: string;
  hint: string;
  /** Marks below the arrows, in screen units (`toScreen`). */
  children?: ReactNode;
}

/** Screen units per unit of the plane; y points up in the plane and down on the screen. */
export const unit = 40;
const extent = reach + 0.4;
const half = extent * unit;

/** A grid with vectors from its origin, whose tips can be taken hold of. */
export function Plane({ vectors, label, role, hint, children }: PlaneProps) {
  const frame = useRef<HTMLDivElement>(null);

  function drag(onMove: PlaneVector["onMove"], event: PointerEvent) {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    const x = ((event.clientX - box.left) / box.width - 0.5) * 2 * extent;
    const y = (0.5 - (event.clientY - box.top) / box.height) * 2 * extent;
    onMove({ x, y });
  }

  return (
    <figure className="m-0 select-none">
      <div ref={frame} className="relative overflow-hidden rounded-xl border border-line bg-surface">
        <svg
          viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
          className="block w-full"
          aria-hidden="true"
        >
          <Grid />
          {children}
          {vectors.toReversed().map(({ name, at, tone }) => (
            <Arrow key={name} name={name} at={at} tone={tone} unit={unit} label={labelSpot(at, vectors)} />
          ))}
        </svg>
        {vectors.map(({ name, at, tone, text, onMove }) => (
          <Handle
            key={name}
            name={name}
            at={at}
            tone={tone}
            extent={extent}
            text={text}
            role={role}
            onDrag={(event) => drag(onMove, event)}
            onStep={(by) => onMove({ x: at.x + by.x, y: at.y + by.y })}
          />
        ))}
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
    <g strokeWidth="1">
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
