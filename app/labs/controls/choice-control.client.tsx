import { type ReactNode, useId } from "react";
import { classNames } from "#app/components/class-names.ts";

interface ChoiceControlProps<Choice extends string> {
  label: ReactNode;
  value: Choice;
  /** In order, each with its word. */
  choices: readonly (readonly [choice: Choice, text: ReactNode])[];
  onChange: (choice: Choice) => void;
}

/** A few choices side by side, of which one holds. */
export function ChoiceControl<Choice extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceControlProps<Choice>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="inline-flex max-w-full flex-wrap gap-0.5 rounded-lg border border-line-strong bg-sunken p-0.5">
        {choices.map(([choice, text]) => (
          <label
            key={choice}
            className={classNames(
              "inline-flex min-h-8 cursor-pointer items-center rounded-md px-3 text-sm font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
              choice === value ? "bg-surface text-accent shadow-raised" : "text-ink-soft hover:text-ink",
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === value}
              onChange={() => onChange(choice)}
              className="sr-only"
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
