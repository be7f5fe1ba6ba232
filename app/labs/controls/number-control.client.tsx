import { type ChangeEvent, type KeyboardEvent, type ReactNode, useId, useState } from "react";
import type { NumberParameter } from "#grader/exercise/lesson/lab-parameters.ts";
import { fromSlider, type SliderScale, sliderSteps, stepValue, toSlider } from "./slider-scale.ts";

interface NumberControlProps {
  label: ReactNode;
  value: number;
  /** From the catalogue. */
  parameter: NumberParameter;
  onChange: (value: number) => void;
  /** `log` where the range spans powers of ten; all of it must be above zero. */
  scale?: SliderScale;
  /** The value as it is read out, with its unit or what follows from it. */
  valueText?: string;
  disabled?: boolean;
}

/** A slider and the same number as a field. Shift with an arrow key goes ten steps. */
export function NumberControl({
  label,
  value,
  parameter,
  onChange,
  scale = "linear",
  valueText,
  disabled = false,
}: NumberControlProps) {
  const id = useId();
  const { min, max, step } = parameter;
  const position = toSlider(value, parameter, scale);
  const steps = sliderSteps(parameter, scale);

  function press(event: KeyboardEvent): void {
    const towards = places[event.key];
    if (!towards) return;
    event.preventDefault();
    onChange(stepValue(value, event.shiftKey ? 10 * towards : towards, parameter, scale));
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
      <label id={id} htmlFor={`${id}-field`} className="text-sm font-medium">
        {label}
      </label>
      <NumberField
        id={`${id}-field`}
        value={value}
        min={min}
        max={max}
        step={parameter.whole ? 1 : step}
        whole={parameter.whole}
        onChange={onChange}
        disabled={disabled}
      />
      <input
        type="range"
        aria-labelledby={id}
        aria-valuetext={valueText ?? String(value)}
        min={0}
        max={steps}
        step="any"
        value={position}
        disabled={disabled}
        onChange={(event) => onChange(fromSlider(event.target.valueAsNumber, parameter, scale))}
        onKeyDown={press}
        className="col-span-2 h-8 w-full accent-(--accent)"
      />
    </div>
  );
}

const places: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -10,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 10,
};

interface NumberFieldProps {
  id?: string;
  label?: string;
  value: number;
  min: number;
  max: number;
  step: number;
  whole?: boolean;
  onChange: (value: number) => void;
  disabled?: boolean;
}

/** A number that can be typed. What is half typed or out of range changes nothing, and is put right on leaving. */
export function NumberField({
  id,
  label,
  value,
  min,
  max,
  step,
  whole = false,
  onChange,
  disabled,
}: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  function change(event: ChangeEvent<HTMLInputElement>): void {
    setDraft(event.target.value);
    const typed = event.target.valueAsNumber;
    if (typed >= min && typed <= max && (!whole || Number.isInteger(typed))) onChange(typed);
  }
  return (
    <input
      type="number"
      id={id}
      aria-label={label}
      min={min}
      max={max}
      step={step}
      value={draft ?? value}
      onChange={change}
      onBlur={() => setDraft(null)}
      disabled={disabled}
      aria-invalid={draft !== null && Number(draft) !== value ? true : undefined}
      className="tabular min-h-9 w-24 rounded-md border border-line-strong bg-surface px-2 text-end aria-invalid:border-fault"
    />
  );
}
