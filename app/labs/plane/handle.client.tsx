import type { KeyboardEvent, PointerEvent } from "react";
import type { Point } from "./point.ts";
import { type Tone, toneClasses } from "./tone.ts";

interface HandleProps {
  name: string;
  at: Point;
  tone: Tone;
  /** Half the width of the picture, in units of the plane. */
  extent: number;
  /** Position and result in words. */
  text: string;
  role: string;
  onDrag: (event: PointerEvent) => void;
  onStep: (by: Point) => void;
}

const directions: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** The tip of a vector, to take hold of with mouse, finger or arrow keys (Shift: big steps). */
export function Handle({ name, at, tone, extent, text, role, onDrag, onStep }: HandleProps) {
  function press(event: KeyboardEvent) {
    const towards = directions[event.key];
    if (!towards) return;
    event.preventDefault();
    const step = event.shiftKey ? 1 : 0.1;
    onStep({ x: towards.x * step, y: towards.y * step });
  }

  return (
    <button
      type="button"
      aria-label={text}
      aria-roledescription={role}
      data-vector={name}
      style={{ left: `${50 + (50 * at.x) / extent}%`, top: `${50 - (50 * at.y) / extent}%` }}
      className={`absolute size-11 -translate-1/2 cursor-grab touch-none rounded-full opacity-15 outline-offset-0 hover:bg-current focus-visible:bg-current focus-visible:opacity-25 active:cursor-grabbing ${toneClasses[tone]}`}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event);
      }}
      onKeyDown={press}
    />
  );
}
