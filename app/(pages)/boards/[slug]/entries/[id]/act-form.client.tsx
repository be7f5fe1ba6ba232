"use client";

import { useActionState } from "react";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { buttonClass } from "#app/components/button-class.ts";
import { actOnEntry, type ActFault, type EntryAct } from "./act.ts";

interface ActFormProps {
  act: EntryAct;
  entryId: string;
  texts: {
    label: string;
    confirm: string;
    faults: Record<ActFault, string>;
    question?: string;
    reason?: string;
  };
}

/** One act. With a question it unfolds first and asks; what can be undone by one click is done by one. */
export function ActForm({ act, entryId, texts }: ActFormProps) {
  const [fault, send, busy] = useActionState<ActFault | null, FormData>(
    actOnEntry.bind(null, act, entryId),
    null,
  );
  const said = fault && (
    <p role="alert" className="text-sm font-medium text-fault">
      {texts.faults[fault]}
    </p>
  );
  if (texts.question === undefined) {
    return (
      <form action={send} className="space-y-2">
        <Button type="submit" disabled={busy} aria-busy={busy}>
          {texts.label}
        </Button>
        {said}
      </form>
    );
  }
  return (
    <details className="open:w-full">
      <summary className={`${buttonClass()} w-max cursor-pointer list-none`}>{texts.label}</summary>
      <form action={send} className="mt-3 max-w-md space-y-3 rounded-lg border border-line bg-surface p-4">
        <p className="text-sm">{texts.question}</p>
        {texts.reason !== undefined && (
          <Field
            name="reason"
            label={texts.reason}
            minLength={3}
            maxLength={500}
            required
            autoComplete="off"
          />
        )}
        <Button type="submit" look="primary" disabled={busy} aria-busy={busy}>
          {texts.confirm}
        </Button>
        {said}
      </form>
    </details>
  );
}
