import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";

interface FieldProps extends Omit<ComponentProps<"input">, "id"> {
  label: ReactNode;
  /** What is expected, before anything goes wrong. */
  hint?: ReactNode;
  /** What is wrong and what to do about it. */
  error?: ReactNode;
}

/** A labelled input with its hint and its error, tied together for screen readers. */
export function Field({ label, hint, error, className, ...input }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={classNames("grid gap-1.5", className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        {...input}
        id={id}
        aria-describedby={described === "" ? undefined : described}
        aria-invalid={error ? true : undefined}
        className={classNames(
          "min-h-11 w-full rounded-md border bg-surface px-3 text-base text-ink placeholder:text-ink-soft",
          error ? "border-fault" : "border-line-strong",
        )}
      />
      {hint && (
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
