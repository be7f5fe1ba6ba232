"use client";

import { useActionState } from "react";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import type { SaveOutcome } from "#app/session/save-outcome.ts";

interface SettingFormProps {
  action: (before: SaveOutcome | null, form: FormData) => Promise<SaveOutcome>;
  name: string;
  label: string;
  hint?: string;
  value: string;
  submit: string;
  saved: string;
}

/** One setting with its own button. */
export function SettingForm({ action, name, label, hint, value, submit, saved }: SettingFormProps) {
  const [outcome, save, busy] = useActionState(action, null);
  return (
    <form action={save} className="grid gap-3">
      <Field
        // React empties a form after its action: what was typed comes back, accepted or not.
        key={outcome?.turn}
        name={name}
        label={label}
        hint={hint}
        defaultValue={outcome?.value ?? value}
        error={outcome?.fault?.message}
        maxLength={64}
        autoComplete="off"
      />
      <div className="flex items-center gap-4">
        <Button type="submit" disabled={busy} aria-busy={busy}>
          {submit}
        </Button>
        <output className="text-sm font-medium text-lit">{outcome?.fault === null && `✓ ${saved}`}</output>
      </div>
    </form>
  );
}
