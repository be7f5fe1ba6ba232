import { type ReactNode, useId, useState } from "react";
import type { ListParameter } from "#grader/exercise/lesson/lab-parameters.ts";
import { fill } from "../fill.ts";
import { readNumbers } from "./read-numbers.ts";

interface ListControlProps {
  label: ReactNode;
  value: readonly number[];
  parameter: ListParameter;
  onChange: (value: readonly number[]) => void;
  /** `Type {lengthMin} to {lengthMax} numbers from {min} to {max}, with commas between them.` */
  error: string;
}

/** Numbers with commas between them, typed into one field. */
export function ListControl({ label, value, parameter, onChange, error }: ListControlProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const { min, max, lengthMin, lengthMax } = parameter;
  const isWrong = draft !== null && readNumbers(draft, parameter) === null;
  function change(text: string): void {
    setDraft(text);
    const numbers = readNumbers(text, parameter);
    if (numbers) onChange(numbers);
  }
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? value.join(", ")}
        onChange={(event) => change(event.target.value)}
        onBlur={() => {
          if (!isWrong) setDraft(null);
        }}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        className="tabular min-h-10 w-full rounded-md border border-line-strong bg-surface px-3 aria-invalid:border-fault"
      />
      {isWrong && (
        <p id={`${id}-error`} className="text-sm font-medium text-fault">
          {fill(error, { min, max, lengthMin, lengthMax })}
        </p>
      )}
    </div>
  );
}
