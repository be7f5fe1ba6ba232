import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";

interface FieldProps extends Omit<ComponentProps<"input">, "id"> {
  label: ReactNode;
  /** What is expected, before anything goes wrong. */
  hint?: ReactNode;
  /** What is wrong and what to do about it; stands in place of the hint. */
  error?: ReactNode;
}

/** A labelled input with its hint and its error, tied together for screen readers. */
export function Field({ label, hint, error, className, ...input }: FieldProps) {
  const id = useId();
  const described = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <div className={classNames("grid gap-1.5", className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        {...input}
        id={id}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        className={classNames(
          "min-h-11 w-full rounded-md border bg-surface px-3 text-base text-ink placeholder:text-ink-soft",
          error ? "border-fault" : "border-line-strong",
        )}
      />
      {hint && !error && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm font-medium text-fault">
          {error}
        </p>
      )}
    </div>
  );
}
