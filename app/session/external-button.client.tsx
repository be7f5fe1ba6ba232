"use client";

import { useState } from "react";
import { Button } from "#app/components/button.tsx";
import { startExternalSignIn } from "./next-auth.client.ts";

/** Goes to another service to sign in there. */
export function ExternalButton({
  provider,
  label,
  failed,
  to,
}: {
  provider: string;
  label: string;
  failed: string;
  to: string;
}) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  async function begin() {
    setState("busy");
    const address = await startExternalSignIn(provider, to).catch(() => null);
    if (address) location.assign(address);
    else setState("failed");
  }

  return (
    <>
      <Button
        size="large"
        className="w-full"
        onClick={() => void begin()}
        disabled={state === "busy"}
        aria-busy={state === "busy"}
      >
        {label}
      </Button>
      {state === "failed" && (
        <p role="alert" className="mt-2 text-sm font-medium text-fault">
          {failed}
        </p>
      )}
    </>
  );
}
