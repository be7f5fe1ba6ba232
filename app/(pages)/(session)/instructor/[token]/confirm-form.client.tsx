"use client";

import { useActionState } from "react";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import type { FormFault } from "#app/errors/form-fault.ts";

interface ConfirmFormProps {
  token: string;
  label: string;
  action: (fault: FormFault | null, form: FormData) => Promise<FormFault | null>;
}

export function ConfirmForm({ token, label, action }: ConfirmFormProps) {
  const [fault, send, busy] = useActionState(action, null);
  return (
    <form action={send} className="grid justify-items-start gap-5">
      {fault && (
        <Notice kind="fault" live>
          {fault.message}
        </Notice>
      )}
      <input type="hidden" name="token" value={token} />
      <Button type="submit" look="primary" size="large" disabled={busy} aria-busy={busy}>
        {label}
      </Button>
    </form>
  );
}
