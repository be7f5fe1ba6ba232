"use client";

import { useState } from "react";
import { buttonClass, type ButtonLook, type ButtonSize } from "#app/components/button-class.ts";
import { signInWith } from "./next-auth.client.ts";

interface GuestButtonProps {
  label: string;
  failed: string;
  /** Where to go on. */
  to: string;
  look?: ButtonLook;
  size?: ButtonSize;
  className?: string;
}

/** Starts without an account: what is done from here on can be claimed by signing up. */
export function GuestButton({
  label,
  failed,
  to,
  look = "primary",
  size = "medium",
  className,
}: GuestButtonProps) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  async function begin() {
    setState("busy");
    const outcome = await signInWith("guest", {}).catch(() => ({ ok: false }));
    if (outcome.ok) location.assign(to);
    else setState("failed");
  }

  return (
    <>
      <button
        type="button"
        onClick={() => void begin()}
        aria-busy={state === "busy"}
        disabled={state === "busy"}
        className={`${buttonClass(look, size)} ${className ?? ""}`}
      >
        {label}
      </button>
      {state === "failed" && (
        <p role="alert" className="basis-full text-sm font-medium text-fault">
          {failed}
        </p>
      )}
    </>
  );
}
