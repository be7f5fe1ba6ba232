"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { buttonClass } from "#app/components/button-class.ts";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import type { FormFault } from "#app/errors/form-fault.ts";
import { signInWith } from "./next-auth.client.ts";

export interface CredentialsTexts {
  name: string;
  nameHint?: string;
  password: string;
  passwordHint?: string;
  submit: string;
  credentials: string;
  /** With `{seconds}` where the number goes. */
  rateLimited: string;
  unavailable: string;
}

interface CredentialsFormProps {
  texts: CredentialsTexts;
  /** Where to go on. */
  to: string;
  /** Runs before signing in: signing up opens the account here. */
  prepare?: (name: string, password: string) => Promise<FormFault | null>;
}

/** Name and password, to sign in; with `prepare`, to sign up. */
export function CredentialsForm({ texts, to, prepare }: CredentialsFormProps) {
  const [fault, setFault] = useState<FormFault | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  // Whoever cannot see the form learns of the fault where it is.
  useEffect(() => {
    if (fault?.field) form.current?.querySelector<HTMLInputElement>(`[name="${fault.field}"]`)?.focus();
  }, [fault]);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [name, password] = [String(data.get("name")), String(data.get("password"))];
    setBusy(true);
    const found = await attempt(name, password).catch(() => ({ field: null, message: texts.unavailable }));
    if (found === null) return location.assign(to);
    setFault(found);
    setBusy(false);
  }

  async function attempt(name: string, password: string): Promise<FormFault | null> {
    const refused = await prepare?.(name, password);
    if (refused) return refused;
    const outcome = await signInWith("password", { name, password });
    if (outcome.ok) return null;
    if (outcome.reason === "rate-limited") {
      const seconds = String(outcome.retryAfterSeconds ?? 60);
      return { field: null, message: texts.rateLimited.replace("{seconds}", seconds) };
    }
    const message = outcome.reason === "CredentialsSignin" ? texts.credentials : texts.unavailable;
    return { field: null, message };
  }

  const errorOf = (field: string) => (fault?.field === field ? fault.message : undefined);
  return (
    <form ref={form} method="post" onSubmit={(event) => void send(event)} className="grid gap-5" noValidate>
      {fault !== null && fault.field === null && (
        <Notice kind="fault" live>
          {fault.message}
        </Notice>
      )}
      <Field
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        error={errorOf("name")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        required
      />
      <Field
        name="password"
        type="password"
        label={texts.password}
        hint={texts.passwordHint}
        error={errorOf("password")}
        autoComplete={prepare ? "new-password" : "current-password"}
        required
      />
      <button type="submit" aria-busy={busy} disabled={busy} className={buttonClass("primary", "large")}>
        {texts.submit}
      </button>
    </form>
  );
}
