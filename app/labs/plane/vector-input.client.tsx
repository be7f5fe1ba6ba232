import type { ChangeEvent } from "react";
import { type Point, reach } from "./point.ts";
import { type Tone, toneClasses } from "./tone.ts";

interface VectorInputProps {
  name: string;
  tone: Tone;
  label: string;
  value: Point;
  onChange: (to: Point) => void;
}

/** a = (3, 4), where both numbers can be typed. */
export function VectorInput({ name, tone, label, value, onChange }: VectorInputProps) {
  return (
    <fieldset className="tabular flex items-center gap-1 text-lg">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden="true" className={`font-serif-italic text-xl italic ${toneClasses[tone]}`}>
        {name}
      </span>
      <span aria-hidden="true">= (</span>
      <Coordinate label={`${name}₁`} value={value.x} onChange={(x) => onChange({ ...value, x })} />
      <span aria-hidden="true">,</span>
      <Coordinate label={`${name}₂`} value={value.y} onChange={(y) => onChange({ ...value, y })} />
      <span aria-hidden="true">)</span>
    </fieldset>
  );
}

interface CoordinateProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

function Coordinate({ label, value, onChange }: CoordinateProps) {
  function change(event: ChangeEvent<HTMLInputElement>) {
    const typed = event.target.valueAsNumber;
    // Half-typed numbers (empty, "-") are not an answer yet.
    if (Number.isFinite(typed)) onChange(typed);
  }
  return (
    <input
      type="number"
      aria-label={label}
      min={-reach}
      max={reach}
      step={0.5}
      value={value}
      onChange={change}
      className="min-h-10 w-[4.5rem] rounded-md border border-line-strong bg-surface px-2 text-center"
    />
  );
}
