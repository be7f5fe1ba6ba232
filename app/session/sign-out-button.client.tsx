"use client";

import { signOut } from "./next-auth.client.ts";

export function SignOutButton({ label, className }: { label: string; className: string }) {
  return (
    <button type="button" className={className} onClick={() => void leave()}>
      {label}
    </button>
  );
}

async function leave(): Promise<void> {
  // Whether or not the server answered, the start page tells who is signed in now.
  await signOut().catch(() => false);
  location.assign("/");
}
