"use client";

import { useEffect, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { useAnnounce } from "#app/components/live-region.client.tsx";

/** Copies a text and says so. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false);
  const announce = useAnnounce();
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    await writeClipboard(text);
    setCopied(true);
    announce(done);
  }

  return (
    <Button size="small" onClick={() => void copy()}>
      {copied ? `✓ ${done}` : label}
    </Button>
  );
}

/** The clipboard API needs https or localhost; a self-hosted page in a school's network may have neither. */
async function writeClipboard(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
